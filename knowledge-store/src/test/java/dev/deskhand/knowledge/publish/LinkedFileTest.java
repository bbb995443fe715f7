package dev.deskhand.knowledge.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedFileTest {

    @ParameterizedTest
    @CsvSource({
        "en/wifi.md, reset.md, en/reset.md, en/reset, reset",
        "en/wifi.md, ./reset.md, en/reset.md, en/reset, reset",
        "en/garden/wifi.md, ../billing/refunds.markdown, en/billing/refunds.markdown, en/billing/refunds, refunds",
        "wifi, reset.md, reset.md, reset, reset",
        "wifi, ../../../reset.md, reset.md, reset, reset",
        "wifi, v1.2/reset.v2.md, v1.2/reset.v2.md, v1.2/reset.v2, reset.v2",
    })
    void is_found_from_where_it_is_named(String from, String relative, String path, String bare, String name) {
        assertThat(LinkedFile.of(from, relative)).isEqualTo(new LinkedFile(path, bare, name));
    }

    @Test
    void a_path_that_is_none_names_only_itself() {
        assertThat(LinkedFile.of("wifi", "reset\0.md").path()).isEqualTo("reset\0.md");
        assertThat(LinkedFile.of("wifi", "..").path()).isEmpty();
    }
}
