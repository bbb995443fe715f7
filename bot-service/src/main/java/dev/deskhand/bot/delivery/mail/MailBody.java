package dev.deskhand.bot.delivery.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The two forms of a mail's body. Everything is text: nothing that a customer or a model wrote becomes a mark. */
final class MailBody {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "ckb", "sd", "ug");

    private MailBody() {}

    static String plain(List<MailBlock> blocks) {
        return blocks.stream().map(MailBlock::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    static String html(List<MailBlock> blocks, String language) {
        String parts = blocks.stream().map(MailBody::html).collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
                <body style="font-family: sans-serif; line-height: 1.5">
                %s
                </body>
                </html>
                """.formatted(escaped(language), direction(language), parts);
    }

    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    private static String html(MailBlock block) {
        String text = escaped(block.text()).replaceAll("\\R", "<br>\n");
        if (block.link()) {
            return "<p><a href=\"" + escaped(block.text()) + "\">" + text + "</a></p>";
        }
        if (block.quiet()) {
            return "<p dir=\"auto\" style=\"font-size: smaller\">" + text + "</p>";
        }
        return block.quoted()
                ? "<div dir=\"auto\" style=\"border-inline-start: 3px solid gray; padding-inline-start: 1em\">" + text
                        + "</div>"
                : "<p dir=\"auto\">" + text + "</p>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
