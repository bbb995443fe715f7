package dev.deskhand.bot.answer.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions that people really asked stay questions: public sets where they are at hand, and our own sample always. */
class OrdinaryQuestionsTest {

    private static final Logger LOG = LoggerFactory.getLogger(OrdinaryQuestionsTest.class);
    private static final Path PUBLIC = Path.of(System.getProperty("deskhand.datasets", "../../shared/datasets"));
    private static final Path SAMPLE = Path.of("../datasets/sample-help-centre");
    private static final IntentClassifier CLASSIFIER = new PhraseIntentClassifier();

    /** Labels of real wishes, greetings and the like, which are no mistakes. */
    private static final Set<String> NO_QUESTIONS = Set.of(
            "clinc-greeting",
            "clinc-thank_you",
            "clinc-goodbye",
            "hint3-curekart-CHAT_WITH_AGENT",
            "hint3-curekart-CALL_CENTER",
            "hint3-sofmattress-LEAD_GEN");

    static boolean arePublicSetsAtHand() {
        return Files.isDirectory(PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "stackfaq, 0.01, 0.005",
        "clinc150, 0.01, 0.005",
        "banking77, 0.01, 0.005",
        "dstc9-faq, 0.01, 0.005",
        "mtrag-cloud, 0.01, 0.005",
        "mtrag-clapnq, 0.01, 0.005",
        "xquad, 0.01, 0.005",
        "heq-hebrew, 0.01, 0.005",
        "pquad-persian, 0.01, 0.005",
        "tor-support-crosslingual, 0.01, 0.005",
    })
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public question sets are not on this machine")
    void public_questions_stay_questions(String set, double wishes, double others) throws Exception {
        Path queries = PUBLIC.resolve(set).resolve("queries.jsonl");

        Found found = classify(List.of(queries));

        LOG.info("{}: {}", set, found);
        assertThat(found.share(Intent.PERSON)).as("wishes in %s", found).isLessThanOrEqualTo(wishes);
        assertThat(found.share(Intent.GREETING, Intent.THANKS, Intent.ABUSE, Intent.NONSENSE))
                .as("greetings and the like in %s", found)
                .isLessThanOrEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({"hint3-curekart", "hint3-sofmattress"})
    @EnabledIf(value = "arePublicSetsAtHand", disabledReason = "the public question sets are not on this machine")
    void shoppers_questions_in_live_traffic_stay_questions(String set) throws Exception {
        Path queries = PUBLIC.resolve(set).resolve("queries.jsonl");

        Found found = classify(List.of(queries));

        LOG.info("{}: {}", set, found);
        assertThat(found.inScopeShare(Intent.PERSON)).as("wishes in %s", found).isLessThanOrEqualTo(0.02);
        assertThat(found.inScopeShare(Intent.GREETING, Intent.THANKS, Intent.ABUSE, Intent.NONSENSE))
                .as("greetings and the like in %s", found)
                .isLessThanOrEqualTo(0.005);
    }

    @Test
    void questions_of_the_sample_help_centre_stay_questions() throws Exception {
        List<Path> files;
        try (Stream<Path> listed = Files.list(SAMPLE)) {
            files = listed.filter(path -> path.getFileName().toString().matches("queries.*\\.jsonl"))
                    .sorted()
                    .toList();
        }

        Found found = classify(files);

        LOG.info("sample-help-centre: {}", found);
        assertThat(found.all).isGreaterThan(200);
        assertThat(found.inScopeShare(Intent.PERSON, Intent.GREETING, Intent.THANKS, Intent.ABUSE, Intent.NONSENSE))
                .as("found %s", found)
                .isLessThanOrEqualTo(0.01);
    }

    private static Found classify(List<Path> files) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Found found = new Found();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode query = mapper.readTree(line);
                String label = query.path("relevant").path(0).asString("");
                if (!NO_QUESTIONS.contains(label)) {
                    String text = query.path("text").asString("");
                    found.add(
                            CLASSIFIER.classify(text, query.path("language").asString("und")), text, !label.isEmpty());
                }
            }
        }
        return found;
    }

    /** How often each intent was found, with what was taken for something else than a question. */
    private static final class Found {

        private final Map<Intent, Integer> counts = new EnumMap<>(Intent.class);
        private final Map<Intent, Integer> inScope = new EnumMap<>(Intent.class);
        private final List<String> mistaken = new ArrayList<>();
        private int all;
        private int allInScope;

        void add(Intent intent, String text, boolean scope) {
            all++;
            counts.merge(intent, 1, Integer::sum);
            if (scope) {
                allInScope++;
                inScope.merge(intent, 1, Integer::sum);
            }
            if (intent != Intent.QUESTION) {
                mistaken.add(intent + ": " + text);
            }
        }

        double share(Intent... intents) {
            return Stream.of(intents)
                            .mapToInt(intent -> counts.getOrDefault(intent, 0))
                            .sum()
                    / (double) all;
        }

        double inScopeShare(Intent... intents) {
            return Stream.of(intents)
                            .mapToInt(intent -> inScope.getOrDefault(intent, 0))
                            .sum()
                    / (double) allInScope;
        }

        @Override
        public String toString() {
            return all + " questions " + counts + " " + mistaken;
        }
    }
}
