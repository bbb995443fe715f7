package dev.deskhand.bot.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SourcesSettingsTest {

    @Test
    void defaults_allow_no_folder_and_run_one_source_at_a_time() {
        assertThat(bind(Map.of())).isEqualTo(new SourcesSettings(List.of(), Duration.ofSeconds(1), 1));
    }

    @Test
    void every_key_can_be_set() {
        SourcesSettings settings = bind(Map.of(
                "deskhand.sources.folders", "/srv/help,/srv/docs",
                "deskhand.sources.sweep", "5s",
                "deskhand.sources.parallel", "2"));

        assertThat(settings)
                .isEqualTo(new SourcesSettings(
                        List.of(Path.of("/srv/help"), Path.of("/srv/docs")), Duration.ofSeconds(5), 2));
    }

    @Test
    void values_out_of_range_are_named() {
        assertThatThrownBy(() -> new SourcesSettings(List.of(), Duration.ZERO, 1))
                .hasMessageContaining("sweep is PT0S");
        assertThatThrownBy(() -> new SourcesSettings(List.of(), Duration.ofSeconds(1), 17))
                .hasMessageContaining("parallel is 17, must be 0 to 16");
    }

    private static SourcesSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.sources", SourcesSettings.class);
    }
}
