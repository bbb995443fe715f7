package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.source.Companions;
import dev.deskhand.ingest.source.TextDecoder;
import dev.deskhand.ingest.source.UndecodableException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code include::file[tag=…]} replaced by the file's text; what is not there is left out. */
final class AsciiDocIncludes {

    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[\\n]{1,300})\\[([^\\]\\n]*)][ \\t]*$");
    private static final Pattern TAG = Pattern.compile("\\btags?=([\\w-]+)");
    private static final Pattern LINES = Pattern.compile("\\blines=\"?(\\d+)\\.\\.(-?\\d*)");
    private static final Pattern TAG_LINE = Pattern.compile("(?m)^.*\\b(?:tag|end)::[\\w-]+\\[].*\\n?");
    private static final int MAX_DEPTH = 5;

    private AsciiDocIncludes() {}

    static String resolve(String path, String text, Companions companions) {
        return resolve(path, text, companions, 0);
    }

    private static String resolve(String path, String text, Companions companions, int depth) {
        return INCLUDE.matcher(text)
                .replaceAll(include -> Matcher.quoteReplacement(companions
                        .find(path, include.group(1))
                        .filter(file -> depth < MAX_DEPTH)
                        .map(file -> resolve(file.path(), part(text(file), include.group(2)), companions, depth + 1))
                        .orElse("")));
    }

    private static String text(Companions.Included file) {
        try {
            return TextDecoder.decode(file.bytes());
        } catch (UndecodableException binary) {
            return "";
        }
    }

    private static String part(String text, String attributes) {
        Matcher tag = TAG.matcher(attributes);
        if (tag.find()) {
            return tagged(text, tag.group(1)).orElse("");
        }
        Matcher lines = LINES.matcher(attributes);
        if (lines.find()) {
            long first = Long.parseLong(lines.group(1));
            String end = lines.group(2);
            long last = end.isEmpty() || end.startsWith("-") ? Long.MAX_VALUE : Long.parseLong(end);
            return text.lines()
                    .skip(Math.max(0, first - 1))
                    .limit(Math.max(0, last - first + 1))
                    .collect(Collectors.joining("\n"));
        }
        return TAG_LINE.matcher(text).replaceAll("").stripTrailing();
    }

    private static Optional<String> tagged(String text, String tag) {
        Matcher part = Pattern.compile(
                        "(?ms)^[^\\n]*\\btag::" + tag + "\\[][^\\n]*\\n(.*?)^[^\\n]*\\bend::" + tag + "\\[]")
                .matcher(text);
        return part.find()
                ? Optional.of(TAG_LINE.matcher(part.group(1)).replaceAll("").stripTrailing())
                : Optional.empty();
    }
}
