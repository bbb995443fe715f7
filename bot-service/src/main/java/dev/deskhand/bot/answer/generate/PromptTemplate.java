package dev.deskhand.bot.answer.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operator's words to a model for one task: {@code prompts/<task>-<version>.txt}, with places for values as
 * <code>{name}</code>. A changed text is a new version, so that a trace tells which one was used.
 */
enum PromptTemplate {
    ANSWER("answer", "1"),
    FOLLOW_UP("follow-up", "1"),
    TRANSLATE("translate", "1"),
    SUMMARY("summary", "1"),
    ARTICLE("article", "1");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final String task;
    private final String version;
    private final String text;

    PromptTemplate(String task, String version) {
        this.task = task;
        this.version = version;
        this.text = read("/prompts/" + task + "-" + version + ".txt");
    }

    String task() {
        return task;
    }

    String version() {
        return version;
    }

    /** Name in traces and cache keys. */
    String fullName() {
        return task + "-" + version;
    }

    /** @throws IllegalArgumentException when a place has no value */
    String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(fullName() + " wants a value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String read(String path) {
        try (InputStream in = PromptTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
