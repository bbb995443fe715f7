package dev.deskhand.ingest.format;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small marks that only one generator understands: icons, keys, highlights, definition lists, tables of contents. */
final class MarkdownMarks {

    private static final Pattern ICON =
            Pattern.compile("[ \\t]?:(?:material|octicons|fontawesome|simple|fa|fas|fab|far)-[a-z0-9-]+:");
    private static final Pattern KEYS = Pattern.compile("\\+\\+([a-z0-9\"-]+(?:\\+[a-z0-9\"-]+)*)\\+\\+");
    private static final Pattern HIGHLIGHT =
            Pattern.compile("(?<![=\\w])==(?=\\S)([^=\\n]{1,500}?)(?<=\\S)==(?![=\\w])");
    /** Below and above the line: {@code H~2~O}, {@code m^2^}. */
    private static final Pattern SHIFTED =
            Pattern.compile("(?<=[\\p{L}\\p{N})])(?:~([\\p{L}\\p{N}+-]{1,12})~(?!~)|\\^([\\p{L}\\p{N}+-]{1,12})\\^)");

    private static final String SIGNS = "0123456789+-";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final Pattern REMOVED = Pattern.compile("\\{--[^{}\\n]{0,500}?--}|\\{>>[^{}\\n]{0,500}?<<}");
    private static final Pattern REPLACED = Pattern.compile("\\{~~[^{}\\n]{0,500}?~>([^{}\\n]{0,500}?)~~}");
    private static final Pattern INSERTED =
            Pattern.compile("\\{(?:\\+\\+([^{}\\n]{0,500}?)\\+\\+|==([^{}\\n]{0,500}?)==)}");
    private static final Pattern CONTENTS =
            Pattern.compile("(?mi)^[ \\t]*(?:\\[toc]|\\[\\[_?toc_?]]|\\{:toc})[ \\t]*(?:\\n|\\z)");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^(?![ \\t#>|*+-]|\\d+[.)])([^\\n:|]{1,200})\\n(?:\\n)?(?=:[ \\t]{1,3}\\S)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^:[ \\t]{1,3}(\\S[^\\n]*(?:\\n {2,}\\S[^\\n]*)*)");
    private static final Pattern CODE_SPAN = Pattern.compile("(`+)(?:(?!\\1)[^\\n])+\\1");

    private MarkdownMarks() {}

    static String plain(String prose) {
        String text = prose;
        if (text.contains("\n:")) {
            text = DEFINITION.matcher(text).replaceAll("\n**$1**\n\n");
            text = DEFINED.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1).replaceAll("\\n +", "\n") + "\n"));
        }
        text = CONTENTS.matcher(text).replaceAll("");
        return outsideCode(text);
    }

    private static String outsideCode(String prose) {
        if (!prose.contains("++")
                && !prose.contains("==")
                && !prose.contains("{-")
                && !prose.contains("{~")
                && !prose.contains("{>")
                && !SHIFTED.matcher(prose).find()
                && !ICON.matcher(prose).find()) {
            return prose;
        }
        StringBuilder out = new StringBuilder();
        Matcher code = CODE_SPAN.matcher(prose);
        int from = 0;
        while (code.find()) {
            out.append(marks(prose.substring(from, code.start()))).append(code.group());
            from = code.end();
        }
        return out.append(marks(prose.substring(from))).toString();
    }

    /** Numbers by their own signs, so that 10^6^ is not read as 106; of words only the marks go. */
    private static String shifted(MatchResult found) {
        boolean below = found.group(1) != null;
        String text = below ? found.group(1) : found.group(2);
        StringBuilder shifted = new StringBuilder();
        for (char sign : text.toCharArray()) {
            int at = SIGNS.indexOf(sign);
            shifted.append(at < 0 ? sign : (below ? BELOW : ABOVE).charAt(at));
        }
        return shifted.toString();
    }

    /** As it reads once the marks of editing are accepted. */
    private static String edited(String text) {
        if (!text.contains("{")) {
            return text;
        }
        String plain = REPLACED.matcher(REMOVED.matcher(text).replaceAll("")).replaceAll("$1");
        return INSERTED.matcher(plain)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    private static String marks(String text) {
        String plain = ICON.matcher(edited(text)).replaceAll("");
        plain = SHIFTED.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(shifted(found)));
        plain = KEYS.matcher(plain)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Arrays.stream(found.group(1).split("\\+"))
                                .map(key -> IndentedBlocks.named(key.replace("\"", "")))
                                .collect(Collectors.joining("+"))));
        return HIGHLIGHT.matcher(plain).replaceAll("$1");
    }
}
