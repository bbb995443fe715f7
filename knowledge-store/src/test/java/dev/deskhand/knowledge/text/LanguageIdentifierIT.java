package dev.deskhand.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accuracy without any expectation, on public data sets where they lie beside the project, else on our own samples. */
class LanguageIdentifierIT {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageIdentifierIT.class);
    private static final Path DATASETS = Path.of(System.getProperty("deskhand.datasets", "../../shared/datasets"));
    private static final LanguageIdentifier IDENTIFIER = new OpenNlpLanguageIdentifier();

    @ParameterizedTest
    @CsvSource({
        "own samples, 0.97",
        "sib200/language_id.jsonl, 0.97",
        "xquad/queries.jsonl, 0.90",
        "heq-hebrew/queries.jsonl, 0.90",
        "pquad-persian/queries.jsonl, 0.90"
    })
    void reads_at_least_this_share_of_a_set_in_a_millisecond_each(String set, double least) throws IOException {
        List<LanguageSamples> samples = read(set);
        samples.forEach(sample -> IDENTIFIER.identify(sample.text(), Set.of()));

        long start = System.nanoTime();
        long right = samples.stream()
                .filter(sample -> IDENTIFIER
                        .identify(sample.text(), Set.of())
                        .get(0)
                        .language()
                        .equals(sample.language()))
                .count();
        double milliseconds = (System.nanoTime() - start) / 1e6 / samples.size();

        LOG.info("{}: {} of {} right, {} ms each", set, right, samples.size(), milliseconds);
        assertThat((double) right / samples.size()).isGreaterThanOrEqualTo(least);
        assertThat(milliseconds).isLessThan(5);
    }

    private static List<LanguageSamples> read(String set) throws IOException {
        Path file = DATASETS.resolve(set);
        if (!Files.exists(file)) {
            return LanguageSamples.all();
        }
        JsonMapper mapper = JsonMapper.builder().build();
        List<LanguageSamples> samples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = mapper.readTree(line);
            String language = row.get("language").asString().replaceAll("-.*", "");
            samples.add(new LanguageSamples(language, row.get("text").asString()));
        }
        return samples;
    }
}
