package dev.deskhand.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableSourceTest {

    @TempDir
    private Path folder;

    @Test
    void columns_go_by_their_names() throws IOException {
        CollectedFiles read = read("faq.csv", """
                Category,Question,Answer,Link,Tags,Alternatives,Lang
                Billing,How do I pay?,"By card, or by ""invoice"".",https://example.com/pay,"card; invoice",Can I pay by card?|Which payments?,en
                """);

        JsonNode document = document(read, "faq.csv:2");
        assertThat(document.get("title").asString()).isEqualTo("How do I pay?");
        assertThat(document.get("body").asString()).isEqualTo("By card, or by \"invoice\".");
        assertThat(document.get("id").asString()).isEqualTo("how-do-i-pay");
        assertThat(document.get("collection").asString()).isEqualTo("Billing");
        assertThat(document.get("tags")).hasSize(2);
        assertThat(document.get("questions")).hasSize(2);
        assertThat(document.get("language").asString()).isEqualTo("en");
        assertThat(document.get("format").asString()).isEqualTo("markdown");
    }

    @Test
    void semicolons_and_tabs_part_cells_too() throws IOException {
        assertThat(read("a.csv", "Frage;question;answer\nx;Why, and how?;Because\n").files)
                .hasSize(1);
        assertThat(read("a.tsv", "title\tbody\nWhy?\tLine one\n").files).hasSize(1);
    }

    @Test
    void a_cell_with_markup_is_html_and_may_have_line_ends() throws IOException {
        CollectedFiles read = read("a.csv", "q,a\nWhy?,\"<p>One</p>\n<p>Two</p>\"\n");

        assertThat(document(read, "a.csv:2").get("format").asString()).isEqualTo("html");
    }

    @Test
    void two_rows_with_one_question_get_ids_of_their_own() throws IOException {
        CollectedFiles read = read("a.csv", "q,a\nWhy?,One\nWhy?,Two\n\u05dc\u05de\u05d4?,Three\n");

        assertThat(document(read, "a.csv:2").get("id").asString()).isEqualTo("why");
        assertThat(document(read, "a.csv:3").get("id").asString()).isEqualTo("why-2");
        assertThat(document(read, "a.csv:4").get("id").asString()).isEqualTo("\u05dc\u05de\u05d4");
    }

    @Test
    void a_row_without_an_answer_fails_alone() throws IOException {
        CollectedFiles read = read("a.csv", "q,a\nWhy?,\nHow?,So\nshort\n");

        assertThat(read.files.keySet()).containsExactly("a.csv:3");
        assertThat(read.refused).containsOnlyKeys("a.csv:2", "a.csv:4");
    }

    @Test
    void a_table_without_an_answer_column_says_which_names_are_known() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "name,price\nBasil,3\n");

        assertThatThrownBy(() -> CollectedFiles.from(new TableSource(file, SourceSettings.DEFAULT)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("must have one for the question")
                .hasMessageContaining("answer, body");
    }

    @Test
    void a_broken_table_is_named() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "q,a\nWhy?,\"never closed\n");

        assertThatThrownBy(() -> CollectedFiles.from(new TableSource(file, SourceSettings.DEFAULT)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no table that can be read");
    }

    @Test
    void the_locator_takes_tables_and_archives_for_what_they_are() throws IOException {
        Files.writeString(folder.resolve("a.tsv"), "q\ta\nWhy?\tSo\n");

        ArticleSource source = new SourceLocator(SourceSettings.DEFAULT).locate(folder.resolve("a.tsv"));

        assertThat(source).isInstanceOf(TableSource.class);
    }

    private CollectedFiles read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return CollectedFiles.from(new TableSource(file, SourceSettings.DEFAULT));
    }

    private static JsonNode document(CollectedFiles read, String path) {
        return JsonMapper.shared().readTree(read.files.get(path));
    }
}
