package dev.deskhand.bot.pin;

import dev.deskhand.knowledge.text.NormalForm;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How nearly two questions say the same, by their letters alone, so that it holds in every language: Dice's coefficient of
 * their groups of three letters, in [0, 1]. Case, punctuation and spaces make no difference.
 */
final class Nearness {

    /** From here on, a question counts as nearly the pinned one. */
    static final double NEAR = 0.75;

    private static final int GROUP = 3;

    private Nearness() {}

    static double of(String one, String other) {
        String first = letters(one);
        String second = letters(other);
        if (first.equals(second)) {
            return first.isBlank() ? 0 : 1;
        }
        Map<String, Long> groups = groups(first);
        Map<String, Long> others = groups(second);
        long shared = groups.entrySet().stream()
                .mapToLong(group -> Math.min(group.getValue(), others.getOrDefault(group.getKey(), 0L)))
                .sum();
        long all = sum(groups) + sum(others);
        return Math.min(2.0 * shared / all, Math.nextDown(1.0));
    }

    private static String letters(String text) {
        String words = NormalForm.of(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return " " + words.strip() + " ";
    }

    private static Map<String, Long> groups(String text) {
        return IntStream.rangeClosed(0, Math.max(0, text.length() - GROUP))
                .mapToObj(at -> text.substring(at, Math.min(text.length(), at + GROUP)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long sum(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(Long::longValue).sum();
    }
}
