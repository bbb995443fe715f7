package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.WholeWords;
import dev.deskhand.knowledge.text.NormalForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns of phrase by which people say that they have had enough, in the product's languages; few, and each plain. */
final class AngryWords {

    private static final String PATH = "/intents/anger.txt";

    private final List<String> phrases;

    AngryWords() {
        try (InputStream in = AngryWords.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing");
            }
            this.phrases = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(NormalForm::forSearch)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(PATH + " cannot be read", e);
        }
    }

    boolean areIn(String text) {
        String form = NormalForm.forSearch(text);
        return phrases.stream().anyMatch(phrase -> WholeWords.contain(form, phrase));
    }
}
