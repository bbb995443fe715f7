package dev.deskhand.bot.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The pieces of a text that the name finder looks at: words, numbers, single signs, ends of lines. Training and finding
 * cut in the same way.
 *
 * @param words what the finder sees; the end of a line is {@code ¶}
 * @param starts where each begins in the text
 * @param ends behind each one's last character
 */
record NameTokens(String[] words, int[] starts, int[] ends) {

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{Lu}\\.(?=\\s|\\p{Lu})|(?:Mrs?|Ms|Dr|Prof|St|Sr|Sra|Mme|Fr|Hr)\\.|['’]s\\b|[\\p{L}\\p{M}]+(?:['’-](?!s\\b)[\\p{L}\\p{M}]+)*|\\p{N}+|\\R|[^\\s\\p{L}\\p{M}\\p{N}]");

    static NameTokens of(String text) {
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            places.add(new int[] {token.start(), token.end()});
            words.add(token.group().isBlank() ? "¶" : token.group());
        }
        return new NameTokens(
                words.toArray(String[]::new),
                places.stream().mapToInt(place -> place[0]).toArray(),
                places.stream().mapToInt(place -> place[1]).toArray());
    }

    int size() {
        return words.length;
    }

    boolean isLarge(int token) {
        return Character.isUpperCase(words[token].codePointAt(0));
    }

    /* Words of a script that tells large letters from small ones, and the signs between them. */
    boolean allHaveCase(int from, int to) {
        return IntStream.range(from, to)
                .map(i -> words[i].codePointAt(0))
                .allMatch(letter ->
                        !Character.isLetter(letter) || Character.isUpperCase(letter) || Character.isLowerCase(letter));
    }

    /* Not only initials and abbreviations, such as a TV or a St. */
    boolean anyWrittenAsName(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> isLarge(i) && words[i].length() > 2 && !words[i].endsWith("."));
    }
}
