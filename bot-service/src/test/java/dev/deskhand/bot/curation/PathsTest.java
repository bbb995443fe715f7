package dev.deskhand.bot.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

    private static final UUID ID = UUID.fromString("5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70");

    @ParameterizedTest
    @CsvSource({
        "Reset your garden!, desk/reset-your-garden-5e3c0f0e.md",
        "Câblage d'été, desk/cablage-d-ete-5e3c0f0e.md",
        "איפוס, desk/5e3c0f0e.md"
    })
    void a_title_becomes_a_path(String title, String path) {
        assertThat(Paths.of(title, ID)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"guides/reset.md, guides/reset.de.md", "reset, reset.de.md", "v1.2/reset, v1.2/reset.de.md"})
    void a_translation_stands_beside_its_original(String original, String translation) {
        assertThat(Paths.translated(original, "de")).isEqualTo(translation);
    }

    @ParameterizedTest
    @CsvSource({
        "guides/wifi.md, guides/reset.md, reset.md",
        "guides/wifi.md, billing/refunds.md, ../billing/refunds.md",
        "wifi.md, guides/reset.md, guides/reset.md",
        "a/b/c.md, a/d.md, ../d.md"
    })
    void a_link_goes_from_folder_to_folder(String from, String to, String link) {
        assertThat(Paths.between(from, to)).isEqualTo(link);
    }
}
