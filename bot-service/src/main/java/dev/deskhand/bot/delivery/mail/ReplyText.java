package dev.deskhand.bot.delivery.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What somebody has written in an answer: without the mail that it answers, and without a signature. */
final class ReplyText {

    /** Stands around the line of ours above which answers are written. */
    static final String MARKER = "##-";

    private static final String QUOTES = "blockquote, .gmail_quote, .yahoo_quoted, .moz-cite-prefix, #divRplyFwdMsg,"
            + " #appendonsend, #reply-intro, script, style, head, title";

    private static final Pattern ENDS = Pattern.compile(
            "^(-- ?|_{10,}|-{2,} ?(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original"
                    + "|Mensagem original|Forwarded message).*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How mail programs begin a quotation: "On … wrote:", in the product's languages; it may be broken in two. */
    private static final Pattern INTRODUCES = Pattern.compile(
            "^(On|Am|Le|El|Em|Vào|ב|ב-|في|در|เมื่อ) ?.{4,200}(wrote|schrieb.*|a écrit|escribió|escreveu|đã viết|כתב/?ה?|כתב"
                    + "|כתבה|كتب|نوشت|เขียนว่า) ?[:：]\\s*$|^.{4,200}(写道|のメール|எழுதியது) ?[:：]\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern SENT_FROM = Pattern.compile(
            "^(Sent from my |Get Outlook for |Von meinem .{1,40} gesendet|Envoyé de mon |Enviado desde mi ).{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OUTLOOK_HEAD = Pattern.compile("^\\*?(From|Von|De|Từ|מאת|من)\\*?: .*");
    private static final Pattern OUTLOOK_NEXT =
            Pattern.compile("^\\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado)\\*?: .*");

    private ReplyText() {}

    static String of(String text) {
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        int end = lines.size();
        for (int i = 0; i < end; i++) {
            if (endsAt(lines, i)) {
                end = i;
            }
        }
        return lines.subList(0, end).stream()
                .filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The text of an HTML mail that has no text of its own. */
    static String ofHtml(String html) {
        Document document = Jsoup.parse(html);
        document.select(QUOTES).remove();
        StringBuilder text = new StringBuilder();
        document.body().traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                text.append('\n');
            }
        });
        String lines = text.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
        return of(lines);
    }

    private static boolean endsAt(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (line.contains(MARKER)
                || ENDS.matcher(lines.get(at)).matches()
                || SENT_FROM.matcher(line).matches()) {
            return true;
        }
        String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return INTRODUCES.matcher(line).matches()
                || !next.isEmpty()
                        && !line.isEmpty()
                        && INTRODUCES.matcher(line + " " + next).matches()
                || OUTLOOK_HEAD.matcher(line).matches()
                        && OUTLOOK_NEXT.matcher(next).matches();
    }
}
