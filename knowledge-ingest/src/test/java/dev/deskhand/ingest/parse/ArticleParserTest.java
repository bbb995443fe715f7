package dev.deskhand.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleParserTest {

    private final ArticleParser parser = new ArticleParser(
            ParseSettings.DEFAULT, (text, expected) -> List.of(new LanguageGuess("de", text.isEmpty() ? 0.1 : 0.9)));

    @Test
    void front_matter_says_everything_about_an_article() {
        ParsedArticle article = parsed("en/wifi.md", """
                ---
                id: wifi
                title: "Connect to *Wi-Fi*"
                lang: pt-BR
                collection: setup
                translation_group: wifi-group
                audience: signed-in
                permalink: /help/wifi/
                tags: [network, router]
                keywords: wlan, hotspot
                questions:
                  - Why is it offline?
                ---

                # Another heading

                Text enough for an article.
                """);

        assertThat(article.externalId()).isEqualTo("wifi");
        assertThat(article.ownId()).isTrue();
        assertThat(article.title()).isEqualTo("Connect to Wi-Fi");
        assertThat(article.place()).isEqualTo(new Place("setup", "pt", "wifi-group"));
        assertThat(article.audience()).isEqualTo(Audience.SIGNED_IN);
        assertThat(article.url()).isEqualTo("/help/wifi/");
        assertThat(article.tags()).containsExactly("network", "router", "wlan", "hotspot");
        assertThat(article.questions()).containsExactly("Why is it offline?");
        assertThat(article.body()).isEqualTo("# Another heading\n\nText enough for an article.");
        assertThat(article.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date: 2024-03-01 | 2024-03-01T00:00:00Z | ",
                "date: 2024-03-01 10:30:00 +0200 | 2024-03-01T08:30:00Z | ",
                "created: 2024-03-01T10:30:00Z | 2024-03-01T10:30:00Z | ",
                "lastmod: 2024-03-01T10:30 | | 2024-03-01T10:30:00Z",
                "last_modified_at: March 1, 2024 | | 2024-03-01T00:00:00Z",
                "updated: 1 mar 2024 | | 2024-03-01T00:00:00Z",
                "updated_at: 1709287200 | | 2024-03-01T10:00:00Z",
                "date: {created: 2024-03-01, updated: 2024-04-02} | 2024-03-01T00:00:00Z | 2024-04-02T00:00:00Z",
                "last_update: {date: 3/1/2024, author: me} | | ",
                "last_update: {date: 2024-03-01, author: me} | | 2024-03-01T00:00:00Z",
                "updated: soon | | ",
                "updated: 0001-01-01 | | ",
            })
    void dates_are_read_in_the_forms_that_files_have(
            String line, @Nullable Instant created, @Nullable Instant updated) {
        ParsedArticle article = parsed("a.md", "---\n" + line + "\n---\n# A\n\nText enough for an article.");

        assertThat(article.dates()).isEqualTo(new ArticleDates(created, updated));
    }

    @Test
    void toml_front_matter_is_read_as_well() {
        ParsedArticle article =
                parsed("a.md", "+++\ntitle = \"Reset\"\ntags = [\"x\"]\n+++\nText enough for an article.");

        assertThat(article.title()).isEqualTo("Reset");
        assertThat(article.tags()).containsExactly("x");
    }

    @Test
    void the_first_heading_is_the_title_and_leaves_the_body() {
        ParsedArticle atx = parsed("a.md", "# Reset `it` **now** #\n\nText enough for an article.\n\n# Second\n");
        ParsedArticle underlined = parsed("a.md", "Reset it\n========\n\nText enough for an article.");

        assertThat(atx.title()).isEqualTo("Reset it now");
        assertThat(atx.body()).isEqualTo("Text enough for an article.\n\n# Second");
        assertThat(underlined.title()).isEqualTo("Reset it");
        assertThat(underlined.body()).isEqualTo("Text enough for an article.");
    }

    @Test
    void a_comment_in_a_code_block_is_no_title() {
        ParsedArticle article =
                parsed("set-up_proxy.md", "```\n# not a title\n<!-- kept -->\n```\nText enough for an article.");

        assertThat(article.title()).isEqualTo("Set up proxy");
        assertThat(article.body()).contains("# not a title", "<!-- kept -->");
        assertThat(article.warnings())
                .extracting(ArticleWarning::text)
                .containsExactly("no title, \"Set up proxy\" is used");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "faq.en.md,        en, faq.md,        default",
                "help/faq._fr.md,  fr, help/faq.md,   help",
                "faq.zh-Hans.md,   zh, faq.md,        default",
                "en/setup/faq.md,  en, setup/faq.md,  setup",
                "docs/pt-BR/faq.md, pt, docs/faq.md,  docs",
                "docs/faq.md,      de, docs/faq.md,   docs",
                "i18n/fr/docusaurus-plugin-content-docs/current/a/faq.md, fr, docs/a/faq.md, docs",
                "faq/contents+es.lr, es, faq/contents.lr, faq",
                "v1.2.md,          de, v1.2.md,       default",
                "tbb/faq.md,       de, tbb/faq.md,    tbb",
            })
    void path_tells_language_translations_and_collection(
            String path, String language, String group, String collection) {
        String text = path.endsWith(".lr")
                ? "title: T\n---\nbody:\n\nText enough for an article."
                : "# T\n\nText enough for an article.";

        ParsedArticle article = parsed(path, text);

        assertThat(article.place()).isEqualTo(new Place(collection, language, group));
    }

    @Test
    void an_option_names_the_collection_of_articles_that_name_none() {
        ArticleParser withOption = new ArticleParser(
                new ParseSettings(Optional.of("manual"), Set.of(), "en"),
                (text, expected) -> List.of(new LanguageGuess(LanguageGuess.UNDETERMINED, 1)));

        ParsedArticle article = ((ParseResult.Parsed)
                        withOption.parse(raw("setup/a.md", "# T\n\nText enough for an article.")))
                .article();

        assertThat(article.place().collection()).isEqualTo("manual");
        assertThat(article.place().language()).isEqualTo("en");
        assertThat(article.warnings())
                .extracting(ArticleWarning::text)
                .containsExactly("language not recognised, taken as en");
    }

    @ParameterizedTest
    @CsvSource({"draft: true, draft (draft: true)", "published: no, published: false"})
    void drafts_are_skipped_with_the_reason(String line, String reason) {
        ParseResult result = parser.parse(raw("a.md", "---\n" + line + "\n---\nText"));

        assertThat(result).isEqualTo(new ParseResult.Skipped(reason));
    }

    @Test
    void an_article_without_text_below_its_title_is_thin() {
        ParsedArticle article = parsed("a.md", "---\ntitle: Soon\n---\n<!-- nothing yet -->\n");

        assertThat(article.body()).isEmpty();
        assertThat(article.warnings())
                .extracting(ArticleWarning::text)
                .containsExactly("thin: no text below the title");
    }

    @Test
    void byte_order_marks_and_line_ends_leave_no_trace() {
        String text = "\uFEFF---\r\ntitle: Größe\r\n---\r\nZeile eins ist lang genug.\r\nZeile zwei\r\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ParsedArticle article =
                    parsed(new RawFile("a.md", "a.md", ContentKind.MARKDOWN, text.getBytes(charset), null));

            assertThat(article.title()).isEqualTo("Größe");
            assertThat(article.body()).isEqualTo("Zeile eins ist lang genug.\nZeile zwei");
        }
    }

    @Test
    void bad_files_are_refused_with_the_reason() {
        assertRefused(new byte[0], "the file is empty");
        assertRefused(" \n\t\n".getBytes(StandardCharsets.UTF_8), "the file holds nothing but white space");
        assertRefused(new byte[] {'a', 0, 1, 2}, "binary file, not text: NUL at character 1");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "binary file, not text at byte 0");
        assertRefused(new byte[] {'a', 'b', (byte) 0xE9, 't'}, "broken UTF-8 encoding at byte 2");
        assertRefused("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "broken UTF-8 encoding at byte 3");
        assertRefused(new byte[] {'a', (byte) 0xC3}, "broken UTF-8 encoding at byte 1");
        assertRefused("---\ntitle: never closed\n", "broken front matter: it begins in line 1 and is never closed");
        assertRefused("---\n- a\n- b\n---\nText", "broken front matter: it holds no \"key: value\" lines");
        assertRefused(
                "---\naudience: martians\n---\nText", "audience is \"martians\", must be public, signed_in, internal");
        assertThatThrownBy(() -> parser.parse(raw("a.md", "---\ntitle: a\nx: [1,\n---\nText")))
                .isInstanceOf(ParseException.class)
                .hasMessageStartingWith("broken front matter: ")
                .hasMessageContaining("(line ");
    }

    @Test
    void a_line_of_dashes_at_the_top_is_not_always_front_matter() {
        ParsedArticle article = parsed("a.md", "---\n\nText that begins with a rule.\n");

        assertThat(article.body()).contains("Text that begins with a rule.");
    }

    @Test
    void json_documents_name_their_body_format() {
        ParsedArticle html = parsed(
                json(
                        "{\"id\":\"1\",\"title\":\"T\",\"format\":\"html\",\"body\":\"<p>One <b>bold</b> paragraph of text</p>\"}"));
        ParsedArticle text = parsed(json("{\"id\":\"2\",\"format\":\"text\",\"body\":\"# no heading, only text\"}"));

        assertThat(html.body()).isEqualTo("One **bold** paragraph of text");
        assertThat(text.body()).isEqualTo("\\# no heading, only text");
        assertThat(text.title()).isEqualTo("# no heading, only text");
        assertThatThrownBy(() -> parser.parse(json("{\"id\":\"3\",\"format\":\"rtf\",\"body\":\"x\"}")))
                .hasMessage("\"format\" is \"rtf\", must be markdown, html or text");
        assertThatThrownBy(() -> parser.parse(json("{\"id\":\"4\"}"))).hasMessage("\"body\" must be a text");
    }

    @Test
    void a_lektor_page_gives_its_fields() {
        ParsedArticle article = parsed(
                "tbb/proxy/contents.lr",
                "_model: question\n---\ntitle: Use a proxy?\n---\nkey: 4\n---\ndescription:\n\nYes, you can use one.\n\n----\n\nReally.\n");

        assertThat(article.externalId()).isEqualTo("tbb/proxy/contents.lr");
        assertThat(article.title()).isEqualTo("Use a proxy?");
        assertThat(article.body()).isEqualTo("Yes, you can use one.\n\n---\n\nReally.");
        assertThat(parser.parse(raw("a/contents.lr", "_model: redirect\n---\ntarget: /b\n")))
                .isEqualTo(new ParseResult.Skipped("redirect to /b"));
        assertThat(parser.parse(raw("a/contents.lr", "_model: topic\n---\ntitle: Topic\n")))
                .isEqualTo(new ParseResult.Skipped("a topic page without a text of its own"));
    }

    @Test
    void plain_text_with_a_line_of_its_own_on_top_has_a_title() {
        ParsedArticle article = parsed("a.txt", "Opening hours\n=====\n\nMonday to Friday, 9 to 5.\n");

        assertThat(article.title()).isEqualTo("Opening hours");
        assertThat(article.body()).isEqualTo("Monday to Friday, 9 to 5.");
    }

    private void assertRefused(String text, String reason) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), reason);
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> parser.parse(new RawFile("a.md", "a.md", ContentKind.MARKDOWN, bytes, null)))
                .isInstanceOf(ParseException.class)
                .hasMessage(reason);
    }

    private ParsedArticle parsed(String path, String text) {
        return parsed(raw(path, text));
    }

    private ParsedArticle parsed(RawFile raw) {
        return ((ParseResult.Parsed) parser.parse(raw)).article();
    }

    private static RawFile raw(String path, String text) {
        return new RawFile(
                path, path, ContentKind.ofName(path).orElseThrow(), text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static RawFile json(String line) {
        return new RawFile(
                "documents.jsonl:1", "documents.jsonl", ContentKind.JSON, line.getBytes(StandardCharsets.UTF_8), null);
    }
}
