package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.query.Words.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words of all languages without which a message is not taken for a wish, a greeting, thanks or abuse: {@code
 * intents/telling.txt}. They do not decide by themselves.
 */
final class TellingWords {

    private static final String PATH = "/intents/telling.txt";

    /** Single words with closed edges: the many, looked up. */
    private final Map<String, Set<Intent>> words = new HashMap<>();

    /** Phrases and open-edged words of parted scripts, and everything of dense ones: the few, searched for. */
    private final Map<Intent, List<String>> parted = new EnumMap<>(Intent.class);

    private final Map<Intent, List<String>> dense = new EnumMap<>(Intent.class);

    TellingWords() {
        try (InputStream in = TellingWords.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(PATH + " cannot be read", e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        Intent intent = Intent.valueOf(line.substring(0, line.indexOf(' ')).toUpperCase(Locale.ROOT));
        for (String word : line.substring(colon + 1).split(",")) {
            add(intent, word.strip());
        }
    }

    /** A star leaves the edge of the word open, and so does a script that does not part words. */
    private void add(Intent intent, String word) {
        Words form = Words.of(word);
        String joined = joined(form).strip();
        boolean left = word.startsWith("*");
        boolean right = word.endsWith("*");
        if (form.units().get(0).dense()) {
            dense.computeIfAbsent(intent, key -> new ArrayList<>()).add(joined);
        } else if (!left && !right && form.units().size() == 1) {
            words.computeIfAbsent(joined, key -> EnumSet.noneOf(Intent.class)).add(intent);
        } else {
            parted.computeIfAbsent(intent, key -> new ArrayList<>())
                    .add((left ? "" : " ") + joined + (right ? "" : " "));
        }
    }

    /** The intents that the message has a telling word of. */
    Set<Intent> in(Words message) {
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        message.units().forEach(unit -> found.addAll(words.getOrDefault(unit.text(), Set.of())));
        String joined = joined(message);
        boolean anyDense = message.units().stream().anyMatch(Unit::dense);
        for (Intent intent : Intent.values()) {
            if (!found.contains(intent) && (has(parted, intent, joined) || anyDense && has(dense, intent, joined))) {
                found.add(intent);
            }
        }
        return found;
    }

    /** True when the unit by itself is a telling word. */
    boolean tells(Intent intent, Unit unit) {
        return words.getOrDefault(unit.text(), Set.of()).contains(intent)
                || has(unit.dense() ? dense : parted, intent, " " + unit.text() + " ");
    }

    private static boolean has(Map<Intent, List<String>> patterns, Intent intent, String text) {
        for (String pattern : patterns.getOrDefault(intent, List.of())) {
            if (text.contains(pattern)) {
                return true;
            }
        }
        return false;
    }

    private static String joined(Words words) {
        StringBuilder out = new StringBuilder(" ");
        words.units().forEach(unit -> out.append(unit.text()).append(' '));
        return out.toString();
    }
}
