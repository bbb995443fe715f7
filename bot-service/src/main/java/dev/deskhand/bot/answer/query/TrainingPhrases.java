package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Replies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that intents are learned from: {@code intents/<language>.txt}. A line is one way of saying something;
 * {@code (a|b)} stands for one of its alternatives, {@code [c]} for c or nothing. Of a line with many readings a fixed
 * sample is taken in which each alternative occurs.
 */
final class TrainingPhrases {

    private static final int MIN_SAMPLE = 14;
    private static final Pattern SPACES = Pattern.compile("  +");
    private static final Pattern SLOT = Pattern.compile("\\(([^)]*)\\)|\\[([^]]*)]");

    private TrainingPhrases() {}

    /** Phrases of all languages, always in the same order. */
    static List<Phrase> read() {
        List<Phrase> phrases = new ArrayList<>();
        int line = 0;
        for (String language : Replies.LANGUAGES) {
            Intent intent = Intent.QUESTION;
            for (String text : lines(language)) {
                if (text.startsWith("[") && text.endsWith("]") && text.indexOf(' ') < 0) {
                    intent = Intent.valueOf(text.substring(1, text.length() - 1).toUpperCase(Locale.ROOT));
                    continue;
                }
                for (String reading : readings(text, new Random(line))) {
                    phrases.add(new Phrase(intent, reading, line));
                }
                line++;
            }
        }
        return phrases;
    }

    private static List<String> lines(String language) {
        String path = "/intents/" + language + ".txt";
        try (InputStream in = TrainingPhrases.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** Distinct readings of a line, in the order of the sample. */
    static List<String> readings(String line, Random random) {
        List<List<String>> slots = slots(line);
        int most = slots.stream().mapToInt(List::size).max().orElse(1);
        long all = slots.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(1_000, a * b));
        int sample = (int) Math.min(all, Math.max(MIN_SAMPLE, most));
        List<StringBuilder> built = new ArrayList<>();
        for (int i = 0; i < sample; i++) {
            built.add(new StringBuilder());
        }
        for (List<String> slot : slots) {
            List<String> shuffled = new ArrayList<>(slot);
            for (int i = 0; i < sample; i++) {
                if (i % slot.size() == 0) {
                    Collections.shuffle(shuffled, random);
                }
                built.get(i).append(shuffled.get(i % slot.size()));
            }
        }
        return built.stream()
                .map(text -> SPACES.matcher(text).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static List<List<String>> slots(String line) {
        List<List<String>> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(line);
        int from = 0;
        while (matcher.find()) {
            slots.add(List.of(line.substring(from, matcher.start())));
            boolean optional = matcher.group(1) == null;
            List<String> choices =
                    new ArrayList<>(List.of(matcher.group(optional ? 2 : 1).split("\\|", -1)));
            if (optional) {
                choices.addAll(Collections.nCopies(choices.size(), ""));
            }
            slots.add(choices);
            from = matcher.end();
        }
        slots.add(List.of(line.substring(from)));
        return slots;
    }

    /**
     * Something said, with what it is for.
     *
     * @param line number of the line that it is a reading of
     */
    record Phrase(Intent intent, String text, int line) {}
}
