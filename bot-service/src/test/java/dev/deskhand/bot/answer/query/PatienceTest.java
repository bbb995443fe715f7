package dev.deskhand.bot.answer.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Strain;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PatienceTest {

    private static final Path SAMPLE = Path.of("../datasets/sample-help-centre");
    private static final String QUESTION = "How do I reset my password?";

    private final IntentClassifier intents = new PhraseIntentClassifier();
    private final Patience patience = new Patience(intents);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is ridiculous, I have waited for two weeks",
                "Das ist eine Frechheit!",
                "esto es inaceptable",
                "J'en ai marre de votre site",
                "Isso é ridículo",
                "thật nực cười",
                "נמאס לי",
                "هذا غير مقبول",
                "کلافه شدم",
                "บริการแย่มากเลยนะ",
                "மோசமான சேவை",
                "你们太过分了吧",
                "いい加減にしてください"
            })
    void the_second_angry_message_asks_for_a_person_and_the_first_does_not(String angry) {
        assertThat(strain(angry)).isEqualTo(Strain.NONE);
        assertThat(strain(angry, customer("This is a joke"), assistant("I am sorry.")))
                .isEqualTo(Strain.ANGRY);
        assertThat(strain(angry, customer(QUESTION), assistant("Open Account.")))
                .isEqualTo(Strain.NONE);
    }

    @Test
    void anger_of_long_ago_is_forgotten() {
        assertThat(strain(
                        "you are useless",
                        customer("This is a joke"),
                        assistant("I am sorry."),
                        customer("Where is my parcel?"),
                        assistant("On its way."),
                        customer("And the other one?"),
                        assistant("That too.")))
                .isEqualTo(Strain.NONE);
    }

    @Test
    void a_question_is_repeated_only_when_it_was_answered() {
        String again = "so how do I reset my password";

        assertThat(strain(again, customer(QUESTION), assistant("Open Account.")))
                .isEqualTo(Strain.REPEATED);
        assertThat(strain(again, customer(QUESTION))).isEqualTo(Strain.NONE);
        assertThat(strain(again, customer(QUESTION), new Turn(Turn.Role.ASSISTANT, "Which one?", false)))
                .isEqualTo(Strain.NONE);
    }

    @Test
    void no_question_of_the_sample_sounds_angry() throws IOException {
        AngryWords words = new AngryWords();
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("queries.*\\.jsonl"))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String text =
                            JsonMapper.shared().readTree(line).path("text").asString();
                    assertThat(words.areIn(text)).as(text).isFalse();
                }
            }
        }
    }

    private Strain strain(String text, Turn... history) {
        Question question = new Question(
                SiteId.random(), text, Optional.empty(), List.of(history), Set.of(), AnswerMode.AUTO, true);
        return patience.of(question, text, intents.classify(text, "und"), "und");
    }

    private static Turn customer(String text) {
        return new Turn(Turn.Role.CUSTOMER, text);
    }

    private static Turn assistant(String text) {
        return new Turn(Turn.Role.ASSISTANT, text);
    }
}
