package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {

    private static final Path SHIPPED = Path.of("../bot-service/src/main/resources/confidence");

    @TempDir
    Path temp;

    @Test
    void what_is_written_is_read_with_rounded_numbers() {
        ConfidenceModel model = new ConfidenceModel(
                "by hand",
                1.0000049,
                List.of(new ConfidenceModel.Term("score", 1 / 3.0, 1e-9, 2)),
                List.of(new ConfidenceModel.Step(0.25, 0.5)),
                List.of(new ConfidenceModel.Threshold(0.95, 0.8, 0.6, 99.6, 0.97, 0.951234567)));
        Path file = temp.resolve("new/read.json");

        ModelFile.write(model, file);

        assertThat(ModelFile.read(file))
                .isEqualTo(new ConfidenceModel(
                        "by hand",
                        1.0,
                        List.of(new ConfidenceModel.Term("score", 0.33333, 0.00001, 2)),
                        List.of(new ConfidenceModel.Step(0.25, 0.5)),
                        List.of(new ConfidenceModel.Threshold(0.95, 0.8, 0.6, 100, 0.97, 0.95123))));
    }

    @Test
    void curve_and_thresholds_may_be_missing() throws IOException {
        Path file = Files.writeString(
                temp.resolve("old.json"), "{\"provenance\": \"old\", \"intercept\": 1, \"terms\": []}");

        assertThat(ModelFile.read(file)).isEqualTo(new ConfidenceModel("old", 1, List.of(), List.of(), List.of()));
    }

    @Test
    void names_a_file_that_is_no_model() throws IOException {
        Path file = Files.writeString(temp.resolve("broken.json"), "{");

        assertThatThrownBy(() -> ModelFile.read(file)).hasMessageContaining("broken.json is no confidence model");
    }

    @ParameterizedTest
    @EnumSource
    void the_shipped_models_are_read(ModelKind kind) {
        ConfidenceModel model = ModelFile.read(SHIPPED.resolve(kind.code() + ".json"));

        assertThat(model.terms()).isNotEmpty();
    }
}
