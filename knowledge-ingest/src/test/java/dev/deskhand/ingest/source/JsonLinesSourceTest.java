package dev.deskhand.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesSourceTest {

    @TempDir
    Path folder;

    @Test
    void a_broken_line_fails_alone_by_its_number() throws IOException {
        write(
                "documents.jsonl",
                "{\"id\":\"a\",\"body\":\"A\"}\n{\"id\":\n\n[1]\n{\"body\":\"no id\"}\n{\"id\":\"b\",\"body\":\"B\"}");

        CollectedFiles collected = read(SourceSettings.DEFAULT);

        assertThat(collected.files).containsOnlyKeys("documents.jsonl:1", "documents.jsonl:6");
        assertThat(collected.refused).containsOnlyKeys("documents.jsonl:2", "documents.jsonl:4", "documents.jsonl:5");
        assertThat(collected.refused.get("documents.jsonl:2")).startsWith("broken JSON");
        assertThat(collected.refused.get("documents.jsonl:5")).isEqualTo("has no \"id\"");
    }

    @Test
    void an_endless_line_costs_only_itself() throws IOException {
        write("documents.jsonl", "{\"id\":\"" + "x".repeat(5_000) + "\"}\n{\"id\":\"b\",\"body\":\"B\"}\n");

        CollectedFiles collected = read(new SourceSettings(SourceFormat.AUTO, 1_000, false));

        assertThat(collected.refused).containsOnlyKeys("documents.jsonl:1");
        assertThat(collected.files).containsOnlyKeys("documents.jsonl:2");
    }

    @Test
    void examples_with_an_intent_become_questions_of_that_document() throws IOException {
        write(
                "documents.jsonl",
                "{\"id\":\"a\",\"body\":\"A\",\"questions\":[\"First?\"]}\n{\"id\":\"b\",\"body\":\"B\"}\n");
        write("examples.jsonl", "{\"id\":\"1\",\"text\":\"Second?\",\"intent\":\"a\"}\n{\"text\":\"lost\"}\n");

        CollectedFiles collected = read(SourceSettings.DEFAULT);

        assertThat(collected.files.get("documents.jsonl:1")).contains("[\"First?\",\"Second?\"]");
        assertThat(collected.files.get("documents.jsonl:2")).isEqualTo("{\"id\":\"b\",\"body\":\"B\"}");
        assertThat(collected.refused).containsOnlyKeys("examples.jsonl:2");
    }

    @Test
    void withheld_documents_are_left_out_only_when_asked_for() throws IOException {
        write("documents.jsonl", "{\"id\":\"a\",\"body\":\"A\"}\n{\"id\":\"b\",\"body\":\"B\"}\n");
        write("withheld.json", "{\"withheld_documents\":[\"b\"]}");

        CollectedFiles all = read(SourceSettings.DEFAULT);
        CollectedFiles without = read(new SourceSettings(SourceFormat.AUTO, 1_000, true));

        assertThat(all.files).hasSize(2);
        assertThat(without.files).containsOnlyKeys("documents.jsonl:1");
        assertThat(without.skipped).containsEntry("documents.jsonl:2", "withheld: b");
    }

    @Test
    void a_data_set_folder_is_read_by_its_documents_else_by_its_articles() throws IOException {
        write("README.md", "about the set");
        write("queries.jsonl", "{}");
        Files.createDirectory(folder.resolve("articles"));
        write("articles/faq.md", "# FAQ");
        SourceLocator locator = new SourceLocator(SourceSettings.DEFAULT);

        CollectedFiles byArticles = CollectedFiles.from(locator.locate(folder));
        write("documents.jsonl", "{\"id\":\"a\",\"body\":\"A\"}");
        CollectedFiles byDocuments = CollectedFiles.from(locator.locate(folder));

        assertThat(byArticles.files).containsOnlyKeys("faq.md");
        assertThat(byDocuments.files).containsOnlyKeys("documents.jsonl:1");
    }

    @Test
    void an_articles_folder_beside_other_articles_is_an_ordinary_folder() throws IOException {
        write("intro.md", "# Intro");
        Files.createDirectory(folder.resolve("articles"));
        write("articles/faq.md", "# FAQ");

        CollectedFiles collected = CollectedFiles.from(new SourceLocator(SourceSettings.DEFAULT).locate(folder));

        assertThat(collected.files).containsOnlyKeys("articles/faq.md", "intro.md");
    }

    @Test
    void a_source_that_does_not_exist_is_said_in_a_sentence() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> new SourceLocator(SourceSettings.DEFAULT).locate(missing))
                .isInstanceOf(SourceException.class)
                .hasMessage(missing + " does not exist.");
    }

    private CollectedFiles read(SourceSettings settings) {
        return CollectedFiles.from(new JsonLinesSource(folder.resolve("documents.jsonl"), settings));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
