package dev.deskhand.ingest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an article between two headings.
 *
 * @param heading empty above the first one
 * @param words in lower case, numbers among them
 */
record Section(String heading, List<String> words) {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(.*)$");
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,:]\\d+)*|[\\p{L}\\p{M}]+");
    private static final Pattern ADDRESS = Pattern.compile("]\\([^)\\n]*\\)|https?://\\S+");

    Section {
        words = List.copyOf(words);
    }

    static List<Section> of(String body) {
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(body);
        String above = "";
        int start = 0;
        while (heading.find()) {
            sections.add(new Section(above, words(body.substring(start, heading.start()))));
            above = heading.group(1).strip();
            start = heading.end();
        }
        sections.add(new Section(above, words(body.substring(start))));
        return sections;
    }

    private static List<String> words(String text) {
        return WORD.matcher(ADDRESS.matcher(text).replaceAll("]").toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
