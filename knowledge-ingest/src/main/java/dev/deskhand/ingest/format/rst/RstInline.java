package dev.deskhand.ingest.format.rst;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inline markup: literals, emphasis, references, roles, substitutions, footnotes. */
final class RstInline {

    private static final Pattern TOKEN = Pattern.compile("``(?<literal>.+?)``(?!`)"
            + "|:(?<role>[A-Za-z][\\w:.+-]*):`(?<content>(?:[^`\\\\]|\\\\.)+)`"
            + "|`(?<phrase>(?:[^`\\\\]|\\\\.)+)`(?<mark>__?|:[\\w:]+:)?"
            + "|\\|(?<substitution>[^|\\s](?:[^|\\n]*[^|\\s])?)\\|_{0,2}"
            + "| ?\\[(?<footnote>[#*]?[\\w.-]*)]_"
            + "|(?<![\\w`_])(?<word>[\\p{L}\\p{N}](?:[-.:+]?[\\p{L}\\p{N}]+)*)__?(?![\\w`])"
            + "|(?<escape>\\\\.)"
            + "|(?<tag><)(?=[a-zA-Z/!])");
    private static final Pattern NAMED = Pattern.compile("(.*?)\\s*<([^<>]+)>", Pattern.DOTALL);
    private static final Set<String> SHOWN_AS_CODE = Set.of(
            "file", "command", "program", "option", "code", "samp", "envvar", "class", "func", "meth", "mod", "attr",
            "data", "exc", "obj", "const", "literal", "makevar", "math", "regexp", "token", "confval", "setting");
    private static final Set<String> STRONG = Set.of("guilabel", "strong", "dfn");
    private static final int MAX_DEPTH = 3;

    private final RstContext context;
    private final int depth;

    RstInline(RstContext context) {
        this(context, 0);
    }

    private RstInline(RstContext context, int depth) {
        this.context = context;
        this.depth = depth;
    }

    String markdown(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(token((Matcher) found)));
    }

    private String token(Matcher found) {
        if (found.group("literal") != null) {
            return code(found.group("literal"));
        }
        if (found.group("role") != null) {
            return role(found.group("role"), found.group("content"));
        }
        if (found.group("phrase") != null) {
            return phrase(found.group("phrase"), found.group("mark"));
        }
        if (found.group("substitution") != null) {
            String value = context.substitutions().get(found.group("substitution"));
            return value == null
                    ? found.group()
                    : depth < MAX_DEPTH ? new RstInline(context, depth + 1).markdown(value) : value;
        }
        if (found.group("footnote") != null) {
            return footnote(found.group("footnote"));
        }
        if (found.group("word") != null) {
            String address = context.targets().get(RstContext.key(found.group("word")));
            return address == null ? found.group() : link(found.group("word"), address);
        }
        if (found.group("tag") != null) {
            return "\\<";
        }
        return escape(found.toMatchResult());
    }

    /** An escaped space parts nothing; other characters stand for themselves, as they do in Markdown. */
    private static String escape(MatchResult found) {
        String escaped = found.group().substring(1);
        return escaped.isBlank() ? "" : escaped.matches("\\p{Punct}") ? found.group() : escaped;
    }

    static String code(String text) {
        String mark = text.contains("`") ? "``" : "`";
        return mark + text.strip() + mark;
    }

    private String phrase(String phrase, String mark) {
        if (mark == null) {
            return phrase.contains(" ") ? "*" + phrase + "*" : code(phrase);
        }
        if (mark.startsWith(":")) {
            return role(mark.substring(1, mark.length() - 1), phrase);
        }
        Matcher named = NAMED.matcher(phrase);
        if (named.matches()) {
            String target = named.group(2).strip();
            String address = target.endsWith("_")
                    ? context.targets().getOrDefault(RstContext.key(target.replaceFirst("_$", "")), "")
                    : target;
            String words = named.group(1).isBlank() ? address : named.group(1);
            return address.isEmpty() ? words : link(words, address);
        }
        String address = context.targets().get(RstContext.key(phrase));
        return address == null ? phrase : link(phrase, address);
    }

    private static String link(String words, String address) {
        return "[" + words.strip().replaceAll("\\s+", " ") + "]("
                + address.replace("(", "%28").replace(")", "%29") + ")";
    }

    private String role(String role, String content) {
        String name = role.substring(role.lastIndexOf(':') + 1);
        if (SHOWN_AS_CODE.contains(name)) {
            return code(shown(content));
        }
        if (STRONG.contains(name)) {
            return "**" + content.replace("&", "") + "**";
        }
        return switch (name) {
            case "menuselection" -> "**" + content.replaceAll("\\s*-->\\s*", " > ") + "**";
            case "ref", "numref" -> reference(content);
            case "doc" -> document(content);
            case "emphasis", "title-reference", "title" -> "*" + content + "*";
            case "abbr" -> content;
            default -> shown(content);
        };
    }

    /** The words of {@code words <target>}, the last name of {@code ~a.b.name}. */
    private static String shown(String content) {
        Matcher named = NAMED.matcher(content);
        String words = named.matches() && !named.group(1).isBlank() ? named.group(1) : content;
        return words.startsWith("~")
                ? words.substring(words.lastIndexOf('.') + 1).replace("~", "")
                : words.replaceFirst("^!", "");
    }

    private String reference(String content) {
        Matcher named = NAMED.matcher(content);
        if (named.matches()) {
            return named.group(1);
        }
        String section = context.labels().get(RstContext.key(content));
        return section != null ? section : content.replaceAll("[-_]+", " ").strip();
    }

    private static String document(String content) {
        Matcher named = NAMED.matcher(content);
        return named.matches()
                ? named.group(1)
                : content.substring(content.lastIndexOf('/') + 1)
                        .replaceAll("[-_]+", " ")
                        .strip();
    }

    private String footnote(String name) {
        String text = context.footnotes().get(name);
        if (text == null || depth >= MAX_DEPTH) {
            return " [" + name + "]";
        }
        return name.matches("[A-Za-z].*")
                ? " [" + name + "]"
                : " (" + new RstInline(context, depth + 1).markdown(text) + ")";
    }
}
