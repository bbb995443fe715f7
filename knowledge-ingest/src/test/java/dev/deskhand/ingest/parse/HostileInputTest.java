package dev.deskhand.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to cost time, memory or stack end as an article or with a reason, each within ten seconds. */
class HostileInputTest {

    private final ArticleParser parser =
            new ArticleParser(ParseSettings.DEFAULT, (text, expected) -> List.of(new LanguageGuess("en", 1)));

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("nested.html", "<div>".repeat(200_000) + "deep"),
                Arguments.of("nested-lists.html", "<ul><li>".repeat(20_000) + "deep"),
                Arguments.of("nested-inline.html", "<p>" + "<b><i>".repeat(20_000) + "deep"),
                Arguments.of("one-line.md", "word ".repeat(2_000_000)),
                Arguments.of("blank-lines.md", "a" + "\n \t".repeat(2_000_000) + "b"),
                Arguments.of("captures.md", "{% capture x %}".repeat(200_000)),
                Arguments.of("comments.md", "{% comment %}".repeat(200_000)),
                Arguments.of("open-tags.md", "<div>\n\n".repeat(200_000) + "text"),
                Arguments.of("open-links.md", "<a href=\"".repeat(200_000)),
                Arguments.of("brackets.md", "[".repeat(1_000_000)),
                Arguments.of("quotes.md", "> ".repeat(500_000) + "x"),
                Arguments.of("stars.md", "# " + "*".repeat(500_000) + "\nx"),
                Arguments.of("ticks.md", "`a ".repeat(500_000)),
                Arguments.of("yaml-deep.md", "---\nx: " + "[".repeat(50_000) + "\n---\ntext"),
                Arguments.of("yaml-aliases.md", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\ntext"),
                Arguments.of("toml-deep.md", "+++\nx = " + "[".repeat(50_000) + "\n+++\ntext"),
                Arguments.of("dashes.md", "---\n".repeat(500_000)),
                Arguments.of("contents.lr", "---\n".repeat(500_000) + "a: b"),
                Arguments.of("plain.txt", "\n\n\n\t".repeat(500_000) + "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void ends_soon_as_an_article_or_with_a_reason(String path, String text) {
        RawFile raw = new RawFile(
                path, path, ContentKind.ofName(path).orElseThrow(), text.getBytes(StandardCharsets.UTF_8), null);

        String outcome = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> outcome(raw));

        assertThat(outcome).isNotBlank();
    }

    private String outcome(RawFile raw) {
        try {
            return parser.parse(raw).fold(ParsedArticle::title, reason -> reason);
        } catch (ParseException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
