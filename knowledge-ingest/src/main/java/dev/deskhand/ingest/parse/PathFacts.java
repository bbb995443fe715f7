package dev.deskhand.ingest.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a path tells about an article: language by suffix ({@code faq.en.md}, {@code faq._en.md}, {@code contents+fr.lr})
 * or folder ({@code /en/}, {@code i18n/en/docusaurus-plugin-content-docs/current/}), the group of its translations (the
 * path without that, so that the page in the site's own language belongs to them), the first folder, a readable name.
 */
record PathFacts(
        @Nullable String language,
        String translationGroup,
        @Nullable String firstFolder,
        String name) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern TAG = Pattern.compile("([a-zA-Z]{2})([-_]([a-zA-Z]{2}|[A-Z][a-z]{3}|\\d{3}))?");
    private static final Pattern SUFFIX = Pattern.compile("^(.*?)(?:\\._?|\\+)([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)$");
    private static final Pattern DOCUSAURUS = Pattern.compile(
            "(.*?)i18n/([^/]+)/docusaurus-plugin-content-docs(?:-\\w+)?/(?:current|version-[^/]+)/(.+)");
    private static final Set<String> FOLDER_FILES = Set.of("index", "_index", "readme", "contents", "default");

    static PathFacts of(String path) {
        Matcher translated = DOCUSAURUS.matcher(path);
        Optional<String> of = translated.matches() ? language(translated.group(2)) : Optional.empty();
        if (of.isPresent()) {
            PathFacts original = of(translated.group(1) + "docs/" + translated.group(3));
            return new PathFacts(of.get(), original.translationGroup(), original.firstFolder(), original.name());
        }
        return ofPlain(path);
    }

    private static PathFacts ofPlain(String path) {
        String[] steps = path.split("/");
        String file = steps[steps.length - 1];
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        String extension = dot > 0 ? file.substring(dot) : "";
        String firstFolder = steps.length > 1 ? steps[0] : null;

        Matcher suffix = SUFFIX.matcher(stem);
        if (suffix.matches() && !suffix.group(1).isEmpty()) {
            Optional<String> language = language(suffix.group(2));
            if (language.isPresent()) {
                steps[steps.length - 1] = suffix.group(1) + extension;
                return new PathFacts(
                        language.get(), String.join("/", steps), firstFolder, readable(suffix.group(1), steps));
            }
        }
        for (int folder = steps.length - 2; folder >= 0; folder--) {
            Optional<String> language = language(steps[folder]);
            if (language.isPresent()) {
                String name = readable(stem, steps);
                String first = folder == 0 ? (steps.length > 2 ? steps[1] : null) : firstFolder;
                return new PathFacts(language.get(), without(folder, steps), first, name);
            }
        }
        return new PathFacts(null, path, firstFolder, readable(stem, steps));
    }

    private static String without(int folder, String[] steps) {
        return IntStream.range(0, steps.length)
                .filter(step -> step != folder)
                .mapToObj(step -> steps[step])
                .collect(Collectors.joining("/"));
    }

    /** The primary tag in lower case when the text is a language tag of an ISO 639-1 language. */
    private static Optional<String> language(String text) {
        return TAG.matcher(text).matches() ? primary(text).filter(LANGUAGES::contains) : Optional.empty();
    }

    /** The primary tag in lower case, today's spelling: {@code pt-BR} is {@code pt}, {@code iw} is {@code he}. */
    static Optional<String> primary(String tag) {
        String first = tag.strip().split("[-_]")[0].toLowerCase(Locale.ROOT);
        String today =
                switch (first) {
                    case "iw" -> "he";
                    case "in" -> "id";
                    case "ji" -> "yi";
                    default -> first;
                };
        return today.matches("[a-z]{2,3}") ? Optional.of(today) : Optional.empty();
    }

    private static String readable(String stem, String[] steps) {
        String name = stem;
        if (FOLDER_FILES.contains(stem.toLowerCase(Locale.ROOT)) && steps.length > 1) {
            name = steps[steps.length - 2];
        }
        String words = String.join(
                        " ",
                        Arrays.stream(name.split("[-_+\\s]+"))
                                .filter(word -> !word.isEmpty())
                                .toList())
                .strip();
        if (words.isEmpty()) {
            return stem;
        }
        return words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + words.substring(words.offsetByCodePoints(0, 1));
    }
}
