package dev.deskhand.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarkdownPlainTextTest {

    @Test
    void keeps_what_a_reader_sees_of_links_images_and_emphasis() {
        String markdown =
                "See **[the guide](https://a.example/x \"t\")** or ![a *red* lamp](lamp.png), `code` and ~~old~~.";

        assertThat(MarkdownPlainText.of(markdown)).isEqualTo("See the guide or a red lamp, code and old.");
    }

    @Test
    void puts_headings_items_and_rows_on_lines_of_their_own() {
        String markdown =
                "# Title\n\nText\ngoes on.\n\n1. one\n   - nested\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n";

        assertThat(MarkdownPlainText.of(markdown)).isEqualTo("Title\nText goes on.\none\nnested\ntwo\na | b\nc | d");
    }

    @Test
    void drops_html_tags_comments_and_link_definitions() {
        String markdown =
                "<div class=\"x\"><b>Bold</b> text</div>\n\n<!-- <b>hidden</b> -->\n\na<br>b <i>c</i>\n\n[r]: https://a.example\n";

        assertThat(MarkdownPlainText.of(markdown)).isEqualTo("Bold text\na\nb c");
    }

    @Test
    void keeps_code_as_it_is() {
        assertThat(MarkdownPlainText.of("```sh\nls -l | wc\n```\n\n    indented\n"))
                .isEqualTo("ls -l | wc\nindented");
    }

    @Test
    void is_empty_for_nothing() {
        assertThat(MarkdownPlainText.of("")).isEmpty();
        assertThat(MarkdownPlainText.of(" \n\n")).isEmpty();
    }

    @Test
    @Timeout(20)
    void survives_any_depth() {
        assertThat(MarkdownPlainText.of(">".repeat(90) + " deep")).isEqualTo("deep");
        assertThat(MarkdownPlainText.of(">".repeat(50_000) + " deep")).endsWith("deep");
        assertThat(MarkdownPlainText.of("*a ".repeat(20_000) + "a* ".repeat(20_000)))
                .contains("a");
    }
}
