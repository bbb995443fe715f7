package dev.deskhand.bot.answer.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.knowledge.text.NormalForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much anger is caught, on messages written before the words were chosen: 42 angry and 42 calm but troubled ones in
 * each language, of which every second was not looked at when they were. One person wrote both, so the share caught is
 * what plain anger gets. The later messages avoid what is usually said: their share is what unusual anger gets.
 */
class AngerRecallTest {

    private static final double LEAST_RECALL = 0.85;
    private static final double MOST_FALSE_ALARMS = 0.02;

    private final IntentClassifier intents = new PhraseIntentClassifier();
    private final AngryWords words = new AngryWords();

    private record Share(long caught, int of) {

        static Share of(List<Boolean> seen) {
            return new Share(seen.stream().filter(it -> it).count(), seen.size());
        }

        Share and(Share other) {
            return new Share(caught + other.caught, of + other.of);
        }

        double value() {
            return (double) caught / of;
        }

        @Override
        public String toString() {
            return "%d of %d".formatted(caught, of);
        }
    }

    @Test
    void catches_most_of_what_was_held_out_and_leaves_the_calm_alone() {
        Share recall = new Share(0, 0);
        Share alarms = new Share(0, 0);
        Share unusual = new Share(0, 0);
        for (String language : Replies.LANGUAGES) {
            Map<String, List<String>> messages = messages(language);
            Share angry = Share.of(heldOut(seen(language, messages.get("[angry]"))));
            Share calm = Share.of(heldOut(seen(language, messages.get("[calm]"))));
            System.out.printf("%s: angry caught %s, calm taken for angry %s%n", language, angry, calm);
            recall = recall.and(angry);
            alarms = alarms.and(calm);
            unusual = unusual.and(Share.of(seen(language, messages.get("[angry, later]"))));
        }
        System.out.printf("held out: caught %s, false alarms %s; unusual: caught %s%n", recall, alarms, unusual);

        assertThat(recall.value()).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(alarms.value()).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your mail was in the garbage folder and smells disgusting to my filter",
        "de, Wer haftet, brauche ich einen Anwalt?",
        "es, ¿Es una estafa este correo?",
        "es, Me da vergüenza preguntar esto",
        "fr, Ce message est-il une arnaque ?",
        "pt, Este e-mail é um golpe?",
        "vi, Email này có phải lừa đảo không?",
        "he, אפשר להשתמש בזבל אורגני?",
        "fa, سطل آشغال را کجا بگذارم؟",
        "th, วางถังขยะไว้ตรงไหน",
        "ta, குப்பை தொட்டி எங்கே?",
        "zh, 邮件在垃圾箱里，这些灯够了吗？",
        "ja, 最低注文額はいくらですか、ゴミ箱にメールがあります"
    })
    void words_that_the_calm_use_too_are_no_anger(String language, String message) {
        assertThat(isAngry(language, message)).isFalse();
    }

    @Test
    void every_language_has_forty_of_each_and_no_message_twice() {
        assertThat(Replies.LANGUAGES).allSatisfy(language -> assertThat(messages(language))
                .containsOnlyKeys("[angry]", "[calm]", "[angry, later]")
                .allSatisfy((kind, messages) -> assertThat(messages)
                        .hasSizeGreaterThanOrEqualTo(kind.endsWith("later]") ? 10 : 40)
                        .doesNotHaveDuplicates()));
    }

    private List<Boolean> seen(String language, List<String> messages) {
        return messages.stream().map(message -> isAngry(language, message)).toList();
    }

    private boolean isAngry(String language, String message) {
        return words.areIn(message) || intents.classify(NormalForm.of(message), language) == Intent.ABUSE;
    }

    private static <T> List<T> heldOut(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == 1)
                .mapToObj(all::get)
                .toList();
    }

    private static Map<String, List<String>> messages(String language) {
        Map<String, List<String>> messages = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AngerRecallTest.class.getResourceAsStream("/anger/" + language + ".txt"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    messages.put(line, current);
                } else {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
