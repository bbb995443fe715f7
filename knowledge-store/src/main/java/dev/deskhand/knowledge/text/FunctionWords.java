package dev.deskhand.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frequent small words of languages in Latin script: weak evidence each, strong evidence together, where a question is
 * too short for character statistics.
 */
public final class FunctionWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");
    private static final int MAX_WORDS = 120;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();
    private final Set<String> languages = new LinkedHashSet<>();

    /** Reads the words from the class path. */
    public FunctionWords() {
        try (InputStream in = FunctionWords.class.getResourceAsStream("function-words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        String language = line.substring(0, colon).strip();
        languages.add(language);
        for (String word :
                new LinkedHashSet<>(List.of(line.substring(colon + 1).strip().split("\\s+")))) {
            languagesOfWord.computeIfAbsent(word, key -> new ArrayList<>()).add(language);
        }
    }

    Set<String> languages() {
        return languages;
    }

    /** Whether a word is one of the language's; languages in other scripts have none here. */
    public boolean knows(String lowerCaseWord, String language) {
        return languagesOfWord.getOrDefault(lowerCaseWord, List.of()).contains(language);
    }

    /** Per language, the share of the text's words that it knows; a word known by few languages counts more. */
    Map<String, Double> scores(String lowerCaseText) {
        Map<String, Double> scores = new HashMap<>();
        Matcher matcher = WORD.matcher(lowerCaseText);
        int words = 0;
        while (words < MAX_WORDS && matcher.find()) {
            words++;
            add(scores, matcher.group().replace('’', '\''));
        }
        double total = Math.max(words, 1);
        scores.replaceAll((language, score) -> score / total);
        return scores;
    }

    private void add(Map<String, Double> scores, String word) {
        List<String> known = languagesOfWord.get(word);
        if (known == null && word.indexOf('\'') > 0) {
            add(scores, word.substring(0, word.indexOf('\'')));
            return;
        }
        if (known == null) {
            return;
        }
        double weight = Math.log(1.0 + (double) languages.size() / known.size());
        for (String language : known) {
            scores.merge(language, weight, Double::sum);
        }
    }
}
