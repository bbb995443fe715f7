package dev.deskhand.ingest.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written in one place of a text and named in another, brought to where it is named, so that each passage stands
 * alone: reference links become inline links, footnotes stand in brackets, definitions of abbreviations go.
 */
final class MarkdownReferences {

    private static final Pattern LINK_DEFINITION = Pattern.compile("(?m)^ {0,3}\\[(?!\\^)([^\\]\\[\\n"
            + "]{1,200})]:[ \\t]*<?([^\\s>]+)>?(?:[ \\t]+(?:\"[^\"\\n"
            + "]*\"|'[^'\\n"
            + "]*'|\\([^)\\n"
            + "]*\\)))?[ \\t]*(?:\\n"
            + "|\\z)");
    private static final Pattern NOTE_DEFINITION = Pattern.compile(
            "(?m)^ {0,3}\\[\\^([^\\]\\n]{1,100})]:[ \\t]*([^\\n]*(?:\\n(?: {2,}|\\t)[^\\n]+)*)(?:\\n|\\z)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?m)^\\*\\[[^\\]\\n]{1,100}]:[^\\n]*(?:\\n|\\z)");
    private static final Pattern USE = Pattern.compile("(`+)(?:(?!\\1)[^\\n])+\\1"
            + "|(?<![\\\\\\]])\\[\\^([^\\]\\n]{1,100})](?!:)"
            + "|(!?)\\[([^\\[\\]\\n]{1,500}|!\\[[^\\[\\]\\n]*]\\([^()\\n]*\\))]\\[([^\\]\\[\\n]{0,200})]"
            + "|(?<![\\\\!\\]\\w])\\[(?![ xX]])([^\\[\\]\\n^]{1,200})](?![\\[(:{])");

    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    static String inlined(String markdown) {
        if (!markdown.contains("]:")) {
            return markdown;
        }
        MarkdownReferences references = new MarkdownReferences();
        String text = MarkdownLines.mapProse(markdown, references::collect);
        return MarkdownLines.mapProse(text, references::use);
    }

    private String collect(String prose) {
        String text = NOTE_DEFINITION.matcher(prose).replaceAll(found -> {
            notes.putIfAbsent(
                    found.group(1), found.group(2).replaceAll("\\s+", " ").strip());
            return "";
        });
        text = LINK_DEFINITION.matcher(text).replaceAll(found -> {
            links.putIfAbsent(key(found.group(1)), found.group(2));
            return "";
        });
        return ABBREVIATION.matcher(text).replaceAll("");
    }

    private String use(String prose) {
        return BoundedText.matcher(USE, prose).replaceAll(found -> Matcher.quoteReplacement(used(found)));
    }

    private String used(MatchResult found) {
        if (found.group(2) != null) {
            String note = notes.get(found.group(2));
            return note == null ? found.group() : note.isEmpty() ? "" : " (" + note + ")";
        }
        if (found.group(4) != null) {
            String name = found.group(5).isEmpty() ? found.group(4) : found.group(5);
            return linked(found, found.group(3), found.group(4), name);
        }
        return found.group(6) == null ? found.group() : linked(found, "", found.group(6), found.group(6));
    }

    private String linked(MatchResult found, String mark, String words, String name) {
        String address = links.get(key(name));
        return address == null ? found.group() : mark + "[" + words + "](" + address.replace(")", "%29") + ")";
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
