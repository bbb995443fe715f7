package dev.deskhand.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlBodyIT {

    @Test
    void a_body_is_markdown_whatever_encoding_it_claims() {
        assertThat(HtmlBody.toMarkdown("<meta charset=\"iso-8859-1\"><h2>Caf\u00e9</h2><p>Nine to <b>five</b>.</p>"))
                .isEqualTo("## Caf\u00e9\n\nNine to **five**.");
        assertThat(HtmlBody.toMarkdown("  ")).isEmpty();
    }

    @Test
    void a_body_that_cannot_be_read_is_refused_with_the_reason() {
        assertThatThrownBy(() -> HtmlBody.toMarkdown("<p>" + "x".repeat(1_000_001)))
                .isInstanceOf(ParseException.class)
                .hasMessage("line 1 has 1000004 characters, the limit is 1000000");
    }
}
