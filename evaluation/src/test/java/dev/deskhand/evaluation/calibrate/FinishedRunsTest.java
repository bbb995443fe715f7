package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedRunsTest {

    @TempDir
    Path temp;

    @Test
    void leaves_out_canned_and_refused_questions() throws IOException {
        Lines lines = new Lines();
        lines.add("en", "answered", "extractive", "\"lead_cosine\": 0.4", true);
        lines.add("en", "answered", "canned", "\"lead_cosine\": 0.4", false);
        lines.add("en", "refused", "none", "", false);
        lines.write(temp.resolve("run/lamps"));

        List<FeatureSet> sets = FinishedRuns.read(List.of(temp.resolve("run")));

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.name()).isEqualTo("lamps");
            assertThat(set.rows()).hasSize(1);
        });
    }

    @Test
    void tells_the_kinds_and_the_larger_languages_apart() throws IOException {
        Lines lines = new Lines();
        for (int i = 0; i < 60; i++) {
            lines.add("en", "answered", "extractive", "\"lead_cosine\": 0.4", true);
            lines.add("th", "answered", "extractive", "\"lead_cosine\": 0, \"grams\": 1", true);
            lines.add("he", "escalated", "canned", "\"lead_cosine\": 0, \"grams\": 1", false);
        }
        lines.add("vi", "escalated", "canned", "\"lead_cosine\": 0, \"grams\": 1", false);
        lines.write(temp.resolve("run/lamps"));

        List<FeatureSet> sets = FinishedRuns.read(List.of(temp.resolve("run/lamps")));

        assertThat(sets)
                .extracting(
                        set -> set.kind() + " " + set.name() + " " + set.rows().size())
                .containsExactly("READ lamps 60", "UNREAD lamps he 60", "UNREAD lamps th 60");
        assertThat(sets).extracting(FeatureSet::family).containsOnly("lamps");
    }

    @Test
    void says_what_is_missing_or_twice() throws IOException {
        Lines lines = new Lines();
        lines.add("en", "answered", "extractive", "\"lead_cosine\": 0.4", true);
        lines.write(temp.resolve("first/lamps"));
        lines.write(temp.resolve("second/lamps"));

        assertThatThrownBy(() -> FinishedRuns.read(List.of(temp.resolve("first"), temp.resolve("second"))))
                .hasMessageContaining("the set lamps is in two of the runs");
        assertThatThrownBy(() -> FinishedRuns.read(List.of(temp.resolve("nothing"))))
                .hasMessageContaining("run evaluate with --features first");
    }

    @Test
    void refuses_a_run_that_broke_off_before_its_first_answer() throws IOException {
        Lines lines = new Lines();
        lines.add("en", "refused", "none", "", false);
        lines.write(temp.resolve("run/lamps"));

        assertThatThrownBy(() -> FinishedRuns.read(List.of(temp.resolve("run"))))
                .hasMessageContaining("lamps: holds no question with an answer");
    }

    private static final class Lines {

        private final List<String> results = new ArrayList<>();
        private final List<String> features = new ArrayList<>();

        void add(String language, String outcome, String mode, String values, boolean right) {
            String id = "q" + results.size();
            results.add(String.format(
                    Locale.ROOT,
                    "{\"id\": \"%s\", \"outcome\": \"%s\", \"mode\": \"%s\", \"confidence\": 0.5, \"threshold\": 0.8,"
                            + " \"ranked\": [], \"cited\": [], \"language\": \"%s\", \"knowledgeRevision\": 1, \"ms\": 1}",
                    id,
                    outcome,
                    mode,
                    language));
            features.add(String.format(
                    Locale.ROOT,
                    "{\"id\": \"%s\", \"right\": %s, \"features\": {%s}, \"group\": \"lamps\"}",
                    id,
                    right,
                    values));
        }

        void write(Path folder) throws IOException {
            Files.createDirectories(folder);
            Files.write(folder.resolve("results.jsonl"), results);
            Files.write(folder.resolve("features.jsonl"), features);
        }
    }
}
