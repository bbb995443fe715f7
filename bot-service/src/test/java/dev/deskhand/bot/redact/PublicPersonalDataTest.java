package dev.deskhand.bot.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recall and precision on public sentences with marked personal data. A marked piece is found when at least four fifths
 * of it are; a found piece is right when it touches a marked one.
 */
class PublicPersonalDataTest {

    private static final Logger LOG = LoggerFactory.getLogger(PublicPersonalDataTest.class);
    private static final Path FILE =
            Path.of(System.getProperty("deskhand.datasets", "../../shared/datasets"), "pii-text/pii.jsonl");
    private static final Set<String> STRUCTURED =
            Set.of("CREDIT_CARD", "EMAIL_ADDRESS", "IBAN_CODE", "IP_ADDRESS", "PHONE_NUMBER", "US_SSN");
    private static final double FOUND = 0.8;

    private final Map<String, int[]> recall = new TreeMap<>();
    private int found;
    private int right;

    static boolean isAtHand() {
        return Files.exists(FILE);
    }

    @Test
    @EnabledIf(value = "isAtHand", disabledReason = "the public sentences are not on this machine")
    void structured_data_is_found_nearly_always_names_mostly_and_little_else() throws Exception {
        PersonalData data = new PersonalData(new Names());
        JsonMapper json = JsonMapper.builder().build();

        for (String line : Files.readAllLines(FILE)) {
            JsonNode row = json.readTree(line);
            String text = row.get("text").asString();
            count(text, row.get("spans"), data.find(text, KnownPerson.nobody()));
        }

        recall.forEach((type, counts) -> LOG.info("{}: {} of {} found", type, counts[0], counts[1]));
        LOG.info("{} of {} found pieces are marked", right, found);
        assertThat(shareFound(STRUCTURED)).as("recall of structured types").isGreaterThanOrEqualTo(0.99);
        assertThat(shareFound(Set.of("PERSON"))).as("recall of names").isGreaterThanOrEqualTo(0.90);
        assertThat(right / (double) found).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    private double shareFound(Set<String> types) {
        int[] sum = new int[2];
        types.forEach(type -> {
            sum[0] += recall.get(type)[0];
            sum[1] += recall.get(type)[1];
        });
        return sum[0] / (double) sum[1];
    }

    private void count(String text, JsonNode marked, List<PersonalSpan> spans) {
        BitSet hit = new BitSet();
        spans.forEach(span -> hit.set(span.start(), span.end()));
        BitSet all = new BitSet();
        for (JsonNode span : marked) {
            int start = text.offsetByCodePoints(0, span.get("start").asInt());
            int end = text.offsetByCodePoints(0, span.get("end").asInt());
            all.set(start, end);
            int[] counts = recall.computeIfAbsent(span.get("type").asString(), type -> new int[2]);
            counts[1]++;
            counts[0] += hit.get(start, end).cardinality() >= FOUND * (end - start) ? 1 : 0;
        }
        for (PersonalSpan span : spans) {
            found++;
            right += all.get(span.start(), span.end()).isEmpty() ? 0 : 1;
        }
    }
}
