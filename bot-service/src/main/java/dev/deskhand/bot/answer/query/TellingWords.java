package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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

    private final Map<Intent, List<String>> patterns = new EnumMap<>(Intent.class);

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
        List<String> list = patterns.computeIfAbsent(intent, key -> new ArrayList<>());
        for (String word : line.substring(colon + 1).split(",")) {
            list.add(pattern(word.strip()));
        }
    }

    /** A star leaves the edge of the word open, and so does a script that does not part words. */
    private static String pattern(String word) {
        Words words = Words.of(word);
        boolean dense = words.units().get(0).dense();
        String joined = joined(words).strip();
        String left = dense || word.startsWith("*") ? "" : " ";
        String right = dense || word.endsWith("*") ? "" : " ";
        return left + joined + right;
    }

    /** The intents that the message has a telling word of. */
    Set<Intent> in(Words words) {
        String joined = joined(words);
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        patterns.forEach((intent, list) -> {
            if (list.stream().anyMatch(joined::contains)) {
                found.add(intent);
            }
        });
        return found;
    }

    /** True when the unit by itself is a telling word. */
    boolean tells(Intent intent, Words.Unit unit) {
        String text = " " + unit.text() + " ";
        return patterns.getOrDefault(intent, List.of()).stream().anyMatch(text::contains);
    }

    private static String joined(Words words) {
        StringBuilder out = new StringBuilder(" ");
        words.units().forEach(unit -> out.append(unit.text()).append(' '));
        return out.toString();
    }
}
