package dev.deskhand.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Abbreviations that end in a full stop, by language; those of {@code *} count everywhere. */
final class Abbreviations {

    private final Set<String> never = new HashSet<>();
    private final Set<String> maybe = new HashSet<>();

    Abbreviations() {
        try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split(" ");
        Set<String> target = head[1].equals("never") ? never : maybe;
        for (String word : List.of(line.substring(colon + 1).strip().split("\\s+"))) {
            target.add(head[0] + " " + word);
        }
    }

    /** True for a word, its last full stop left out, after which no sentence ends. */
    boolean neverEnds(String word, String language) {
        return contains(never, word, language);
    }

    /** True for a word, its last full stop left out, after which a sentence may end. */
    boolean mayEnd(String word, String language) {
        return contains(maybe, word, language);
    }

    private static boolean contains(Set<String> words, String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return words.contains(language + " " + lower) || words.contains("* " + lower);
    }
}
