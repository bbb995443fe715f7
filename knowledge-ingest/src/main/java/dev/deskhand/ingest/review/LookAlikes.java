package dev.deskhand.ingest.review;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds articles of one language of which half or more stands in another one as well, in nearly the same words, and
 * sections that differ in a number only. A closing section that many articles share is no duplicate.
 */
final class LookAlikes {

    private static final int MIN_WORDS = 20;
    private static final double ALIKE = 0.7;
    private static final int MAX_SHARING = 50;

    private record Entry(String path, String heading, int words, Signature signature, Map<String, String> numbers) {}

    /** An article, one that it is like, and what they share. */
    private record Pair(String path, String other) {

        Finding finding(Kind kind, String text) {
            return new Finding(path, new ArticleWarning(kind, text, other));
        }
    }

    private final Map<String, List<Entry>> byBand = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<Pair, Entry> largest = new LinkedHashMap<>();
    private final Map<Pair, Integer> shared = new LinkedHashMap<>();
    private final Map<Pair, Finding> contradictions = new LinkedHashMap<>();

    void add(String path, String language, Section section) {
        sizes.merge(path, section.words().size(), Integer::sum);
        if (section.words().size() < MIN_WORDS) {
            return;
        }
        Entry entry = new Entry(
                path,
                section.heading(),
                section.words().size(),
                new Signature(section.words()),
                numbers(section.words()));
        Set<Entry> candidates = new LinkedHashSet<>();
        for (int band = 0; band < Signature.BANDS; band++) {
            List<Entry> sharing =
                    byBand.computeIfAbsent(language + entry.signature().band(band), key -> new ArrayList<>());
            candidates.addAll(sharing);
            if (sharing.size() < MAX_SHARING) {
                sharing.add(entry);
            }
        }
        candidates.stream()
                .filter(other -> !other.path().equals(path))
                .filter(other -> entry.signature().similarity(other.signature()) >= ALIKE)
                .forEach(other -> compare(entry, other));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(contradictions.values());
        shared.forEach((pair, words) -> {
            if (words * 2 >= sizes.getOrDefault(pair.path(), 0)) {
                String heading = largest.get(pair).heading();
                String place = heading.isEmpty() ? "" : " under \"" + heading + "\"";
                findings.add(pair.finding(Kind.DUPLICATE, "says" + place + " nearly the same as " + pair.other()));
            }
        });
        return findings;
    }

    private void compare(Entry entry, Entry other) {
        Optional<String> difference = entry.numbers().entrySet().stream()
                .filter(number -> other.numbers().containsKey(number.getKey())
                        && !number.getValue().equals(other.numbers().get(number.getKey())))
                .map(number -> "says " + number.getValue() + " where " + other.path() + " says "
                        + other.numbers().get(number.getKey()) + ", in nearly the same words")
                .findFirst();
        Pair pair = new Pair(entry.path(), other.path());
        if (difference.isPresent()) {
            contradictions.putIfAbsent(pair, pair.finding(Kind.CONTRADICTION, difference.get()));
        } else {
            shared.merge(pair, entry.words(), Integer::sum);
            largest.merge(pair, entry, (one, two) -> one.words() >= two.words() ? one : two);
        }
    }

    /** Numbers with the unit behind them, by the words around them; what occurs twice tells nothing. */
    private static Map<String, String> numbers(List<String> words) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            if (Section.isNumber(words.get(at))) {
                String unit = at + 1 < words.size() && !Section.isNumber(words.get(at + 1)) ? words.get(at + 1) : "";
                String around = String.join(" ", words.subList(Math.max(0, at - 2), at)) + " # " + unit;
                if (numbers.put(around, (words.get(at) + " " + unit).strip()) != null) {
                    twice.add(around);
                }
            }
        }
        numbers.keySet().removeAll(twice);
        return numbers;
    }
}
