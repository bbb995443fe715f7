package dev.deskhand.bot.widget;

import dev.deskhand.bot.widget.ScriptTokens.Kind;
import dev.deskhand.bot.widget.ScriptTokens.Token;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes needless white space out of the style sheets that stand in a script's templates: long ones with rules in them. */
final class StyleSheets {

    private static final int LONG = 500;
    private static final Pattern RULE = Pattern.compile("\\{[^{}]*:[^{}]*}");
    private static final Pattern LINE = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern AROUND = Pattern.compile(" *([{};,>]) *");
    private static final Pattern LAST_SEMICOLON = Pattern.compile(";}");
    private static final Pattern AFTER_PROPERTY = Pattern.compile("(?<=[{;][\\w-]{1,40}:) +");

    private StyleSheets() {}

    static String in(String script) {
        return ScriptTokens.of(script).stream().map(StyleSheets::compact).collect(Collectors.joining());
    }

    private static String compact(Token token) {
        String text = token.text();
        if (token.kind() != Kind.TEMPLATE_TEXT
                || text.length() < LONG
                || !RULE.matcher(text).find()) {
            return text;
        }
        String joined = AROUND.matcher(LINE.matcher(text).replaceAll("")).replaceAll("$1");
        return LAST_SEMICOLON
                .matcher(AFTER_PROPERTY.matcher(joined).replaceAll(""))
                .replaceAll("}");
    }
}
