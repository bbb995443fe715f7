package dev.deskhand.knowledge.grounding;

import dev.deskhand.knowledge.text.NormalForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The few words of a language that turn a sentence round: denials, opposites, and what numbers are counted in. They stand
 * in {@code words.txt}.
 */
final class TurningWords {

    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th");

    private final Map<String, List<String>> denials = new HashMap<>();
    private final Map<String, Map<String, String>> measures = new HashMap<>();
    private final Map<String, List<Pair>> opposites = new HashMap<>();

    /** Two words of which a sentence means one. */
    record Pair(List<String> one, List<String> other) {}

    TurningWords() {
        try (InputStream in = TurningWords.class.getResourceAsStream("words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        String[] name = line.substring(0, colon).strip().split("\\.");
        List<String> entries = List.of(line.substring(colon + 1).strip().split("\\s+"));
        switch (name[1]) {
            case "denials" ->
                denials.put(name[0], entries.stream().map(NormalForm::forSearch).toList());
            case "opposites" ->
                opposites.put(name[0], entries.stream().map(TurningWords::pair).toList());
            case "measures" -> entries.forEach(entry -> addMeasure(name[0], entry));
            default -> throw new IllegalStateException("words.txt has a line of no kind: " + line);
        }
    }

    private void addMeasure(String language, String entry) {
        String[] forms = entry.split("\\|");
        for (String form : forms) {
            measures.computeIfAbsent(language, key -> new HashMap<>()).put(NormalForm.forSearch(form), forms[0]);
        }
    }

    private static Pair pair(String entry) {
        String[] sides = entry.split("/");
        return new Pair(forms(sides[0]), forms(sides[1]));
    }

    private static List<String> forms(String side) {
        return List.of(side.split("\\|")).stream().map(NormalForm::forSearch).toList();
    }

    /** Whether the sentence denies something; twice is not at all. */
    boolean denies(String sentence, String language) {
        List<String> known = denials.getOrDefault(language, List.of());
        if (WITHOUT_SPACES.contains(language)) {
            String folded = NormalForm.forSearch(sentence);
            return known.stream().filter(folded::contains).count() % 2 == 1;
        }
        return FoldedWords.of(sentence).stream()
                                .filter(word -> known.stream().anyMatch(denial -> fits(denial, word)))
                                .count()
                        % 2
                == 1;
    }

    /** Which word of the statement the sources only know the opposite of. */
    Optional<String> turnedRound(String statement, Collection<String> sources, String language) {
        Bag said = new Bag(List.of(statement), language);
        Bag known = new Bag(sources, language);
        for (Pair pair : opposites.getOrDefault(language, List.of())) {
            if (said.hasOnly(pair.one(), pair.other()) && known.hasOnly(pair.other(), pair.one())) {
                return Optional.of(pair.one().get(0));
            }
            if (said.hasOnly(pair.other(), pair.one()) && known.hasOnly(pair.one(), pair.other())) {
                return Optional.of(pair.other().get(0));
            }
        }
        return Optional.empty();
    }

    /** The measure that a word names, in its first form; empty when it names none. */
    String measure(String foldedWord, String language) {
        return measures.getOrDefault(language, Map.of()).getOrDefault(foldedWord, "");
    }

    private static boolean fits(String pattern, String word) {
        if (pattern.endsWith("*")) {
            return word.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith("*") ? word.endsWith(pattern.substring(1)) : word.equals(pattern);
    }

    /** Words of some texts, or the texts where words are not parted. */
    private static final class Bag {

        private final List<String> words = new ArrayList<>();
        private final boolean unparted;

        Bag(Collection<String> texts, String language) {
            unparted = WITHOUT_SPACES.contains(language);
            texts.forEach(text -> words.addAll(unparted ? List.of(NormalForm.forSearch(text)) : FoldedWords.of(text)));
        }

        boolean hasOnly(List<String> forms, List<String> others) {
            return hasAny(forms) && !hasAny(others);
        }

        private boolean hasAny(List<String> forms) {
            return forms.stream().anyMatch(form -> words.stream()
                    .anyMatch(word -> unparted ? word.contains(form) : fits(form, word)));
        }
    }
}
