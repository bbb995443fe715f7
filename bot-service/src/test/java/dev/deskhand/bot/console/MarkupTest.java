package dev.deskhand.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private final Markup markup = new Markup();

    @Test
    void keeps_what_articles_are_made_of() {
        assertThat(markup.html("Use **this**, ~~that~~ and `code`.\n\n1. One\n2. Two"))
                .isEqualToIgnoringWhitespace("<p>Use <strong>this</strong>, <del>that</del> and <code>code</code>.</p>"
                        + "<ol><li>One</li><li>Two</li></ol>");
        assertThat(markup.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<td>1</td>");
    }

    @Test
    void links_open_nothing_but_the_web_and_mail_and_tell_nobody_where_they_come_from() {
        assertThat(markup.html("[a](https://example.com/x)"))
                .contains("href=\"https://example.com/x\"")
                .contains("noopener")
                .contains("noreferrer");
        assertThat(markup.html("[a](mailto:ada@example.com)")).contains("href=\"mailto:");
        assertThat(markup.html("[a](reset-your-garden.md)")).isEqualToIgnoringWhitespace("<p>a</p>");
        assertThat(markup.html("[a](/console/people)")).isEqualToIgnoringWhitespace("<p>a</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/x.png)",
                "[x](javascript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "<javascript:alert(1)>",
                "[x](https://example.com \"\\\" onmouseover=alert(1) \\\"\")",
                "<svg><a xlink:href=javascript:alert(1)>x</a></svg>",
                "<style>@import 'https://evil.example'</style>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "`<script>`",
                "<form action=https://evil.example><button>x</button></form>"
            })
    void nothing_else_becomes_markup(String text) {
        String html = markup.html(text);

        assertThat(html.replaceAll(
                        "</?(p|a|code|em|strong|br)( href=\"(https?|mailto):[^\"<>]*\")?( rel=\"[a-z ]*\")?\\s?/?>",
                        ""))
                .doesNotContain("<")
                .doesNotContain(">");
    }
}
