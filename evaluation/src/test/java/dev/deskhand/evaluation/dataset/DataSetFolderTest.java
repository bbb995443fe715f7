package dev.deskhand.evaluation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetFolderTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = SampleSet.write(temp, "lamps");
    }

    @Test
    void reads_documents_and_all_query_files_in_order() {
        EvaluationSet set = new DataSetFolder(folder).read().get(0);

        assertThat(set.name()).isEqualTo("lamps");
        assertThat(set.documents()).extracting(SourceDocument::id).containsExactly("reset", "refund", "pods");
        assertThat(set.questions()).extracting(JudgedQuestion::id).containsExactly("q1", "q2", "q3", "q4", "q5", "q6");
        assertThat(set.questions().get(3).kind()).isEqualTo(Kind.UNANSWERABLE);
        assertThat(set.questions().get(1).answers()).containsExactly("thirty days", "30 days");
        assertThat(set.questions().get(1).spans()).isTrue();
        assertThat(set.questions().get(0).spans()).isFalse();
    }

    @Test
    void reads_examples_as_questions_of_their_intent() {
        EvaluationSet set = new DataSetFolder(folder).read().get(0);

        assertThat(set.documents().get(0).questions()).containsExactly("lamp restart");
        assertThat(set.documents().get(1).questions()).containsExactly("money back");
    }

    @Test
    void reads_both_ways_to_name_who_spoke_before() {
        JudgedQuestion question =
                new DataSetFolder(folder).read().get(0).questions().get(5);

        assertThat(question.history()).containsExactly(new Turn("customer", "order"), new Turn("assistant", "Yes."));
        assertThat(question.kind()).isEqualTo(Kind.IN_SCOPE);
    }

    @Test
    void makes_a_second_run_without_the_withheld_documents() throws IOException {
        Files.writeString(folder.resolve("withheld.json"), "{\"withheld_documents\": [\"pods\"]}");
        Files.writeString(
                folder.resolve("queries_abstention.jsonl"),
                "{\"id\":\"a1\",\"text\":\"order pods\",\"relevant\":[],\"kind\":\"unanswerable\"}\n");

        var sets = new DataSetFolder(folder).read();

        assertThat(sets).extracting(EvaluationSet::name).containsExactly("lamps", "lamps-abstention");
        assertThat(sets.get(1).documents()).extracting(SourceDocument::id).containsExactly("reset", "refund");
        assertThat(sets.get(1).questions()).hasSize(1);
    }

    @Test
    void takes_articles_as_they_are_where_there_is_no_documents_file() throws IOException {
        Files.delete(folder.resolve("documents.jsonl"));
        Files.delete(folder.resolve("examples.jsonl"));
        Files.createDirectory(folder.resolve("articles"));

        EvaluationSet set = new DataSetFolder(folder).read().get(0);

        assertThat(set.articles()).isEqualTo(folder.resolve("articles"));
        assertThat(set.documents()).isEmpty();
    }

    @Test
    void takes_the_beginning_of_a_document_without_a_title() throws IOException {
        Files.delete(folder.resolve("examples.jsonl"));
        Files.writeString(folder.resolve("documents.jsonl"), """
                {"id":"reset","title":"","body":"one two three four five six seven eight nine"}
                {"id":"pods","body":"first line\\nsecond line"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), "");

        EvaluationSet set = new DataSetFolder(folder).read().get(0);

        assertThat(set.documents())
                .extracting(SourceDocument::title)
                .containsExactly("one two three four five six seven eight", "first line");
    }

    @Test
    void names_file_and_line_of_what_is_no_json() {
        refuses("{\"id\":\"q1\",\"text\":\"a\",\"relevant\":[\"reset\"]}\n{oops", "queries.jsonl line 2: is no JSON");
    }

    @Test
    void names_file_and_line_of_what_does_not_fit() {
        refuses("{\"id\":\"q1\",\"relevant\":[]}", "queries.jsonl line 1: \"text\" is missing or blank");
        refuses("{\"id\":\"q1\",\"text\":\"a\",\"relevant\":\"reset\"}", "line 1: \"relevant\" must be an array");
        refuses("{\"id\":\"q1\",\"text\":\"a\",\"relevant\":[],\"kind\":\"odd\"}", "line 1: \"kind\" is odd");
        refuses("{\"id\":\"q1\",\"text\":\"a\",\"relevant\":[],\"kind\":\"in_scope\"}", "with 0 relevant documents");
        refuses("[1]", "line 1: is no JSON object");
    }

    @Test
    void refuses_an_id_that_stands_twice() {
        refuses(
                "{\"id\":\"q1\",\"text\":\"a\",\"relevant\":[]}\n{\"id\":\"q1\",\"text\":\"b\",\"relevant\":[]}",
                "question id twice: q1");
    }

    @Test
    void refuses_a_relevant_document_that_is_missing() {
        refuses("{\"id\":\"q1\",\"text\":\"a\",\"relevant\":[\"gone\"]}", "relevant document that is missing: gone");
    }

    @Test
    void refuses_a_folder_without_questions() throws IOException {
        Files.delete(folder.resolve("queries.jsonl"));
        Files.delete(folder.resolve("queries.i18n-de.jsonl"));

        assertThatThrownBy(() -> new DataSetFolder(folder).read())
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("has no queries.jsonl");
    }

    private void refuses(String queries, String message) {
        try {
            Files.writeString(folder.resolve("queries.jsonl"), queries);
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        assertThatThrownBy(() -> new DataSetFolder(folder).read())
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(message);
    }
}
