package dev.deskhand.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.Kind;
import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.run.ResultRow;
import dev.deskhand.evaluation.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The models are real. "The light is broken" shares two words that tell with two articles: "light" with the one on lamps,
 * "broken" with the one on the warranty; by meaning the lamp's colour stands before the warranty. Who wants to unsubscribe
 * shares no word with any.
 */
class BaselinesTest {

    private static final String BROKEN = "the light is broken";
    private static final String UNSUBSCRIBE = "how do I unsubscribe";
    private static final Baselines BASELINES = new Baselines();
    private static Map<Baseline, DocumentRanking> rankings;

    @TempDir
    Path temp;

    @BeforeAll
    static void index() {
        rankings = BASELINES.rankings(toySet(ToyCentre.DOCUMENTS), (what, done, total) -> {});
    }

    @Test
    void bm25_knows_words_only() {
        assertThat(first(Baseline.BM25, BROKEN, 2)).containsExactly("lamp", "warranty");
        assertThat(first(Baseline.BM25, UNSUBSCRIBE, 10)).isEmpty();
    }

    @Test
    void the_model_alone_knows_meanings() {
        assertThat(first(Baseline.MINILM, BROKEN, 3)).containsExactly("lamp", "colour", "warranty");
        assertThat(first(Baseline.MINILM, UNSUBSCRIBE, 1)).containsExactly("cancel");
    }

    @Test
    void easy_rag_ranks_whole_documents_by_their_best_segment() {
        assertThat(first(Baseline.EASY_RAG, BROKEN, 3)).containsExactly("lamp", "colour", "warranty");
        assertThat(first(Baseline.EASY_RAG, UNSUBSCRIBE, 1)).containsExactly("cancel");
        assertThat(first(Baseline.EASY_RAG, UNSUBSCRIBE, 10)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void spring_ai_ranks_whole_documents_by_their_best_chunk() {
        assertThat(first(Baseline.SPRING_AI, BROKEN, 3)).containsExactly("lamp", "colour", "warranty");
        assertThat(first(Baseline.SPRING_AI, UNSUBSCRIBE, 1)).containsExactly("cancel");
        assertThat(first(Baseline.SPRING_AI, UNSUBSCRIBE, 10)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void fusion_puts_first_what_both_put_high() {
        // words: lamp, warranty; meanings: lamp, colour, warranty; so lamp 2/61 and warranty 1/62 + 1/63
        assertThat(first(Baseline.FUSION, BROKEN, 2)).containsExactly("lamp", "warranty");
        assertThat(first(Baseline.FUSION, UNSUBSCRIBE, 1)).containsExactly("cancel");
    }

    @Test
    void a_long_document_counts_as_its_best_part() {
        List<SourceDocument> documents = new ArrayList<>(ToyCentre.DOCUMENTS);
        String hours = "Our office is open on workdays from nine to five. ".repeat(200);
        documents.add(new SourceDocument(
                "long",
                "About us",
                "en",
                hours + "\n\nPenguins live in the cold seas of the south.",
                "text",
                null,
                List.of()));

        Map<Baseline, DocumentRanking> longer = BASELINES.rankings(toySet(documents), (what, done, total) -> {});

        // not BM25, which holds a document's length against it
        for (Baseline baseline : List.of(Baseline.MINILM, Baseline.EASY_RAG, Baseline.SPRING_AI)) {
            assertThat(longer.get(baseline).best("where do penguins live", 1))
                    .describedAs(baseline.title())
                    .extracting(ScoredDocument::id)
                    .containsExactly("long");
        }
    }

    @Test
    void every_baseline_leaves_a_row_a_question_with_its_own_top_score() {
        List<BaselineRun> runs = BASELINES.run(toySet(ToyCentre.DOCUMENTS), temp, (what, done, total) -> {});

        assertThat(runs).extracting(BaselineRun::baseline).containsExactly(Baseline.values());
        for (BaselineRun run : runs) {
            List<ResultRow> written = new RunFolder(
                            temp.resolve("baselines").resolve(run.baseline().folder()))
                    .readResults();
            assertThat(written).isEqualTo(run.results());
            assertThat(written).extracting(ResultRow::id).containsExactly("q1", "q2");
            assertThat(written.get(0).ranked().get(0)).isEqualTo("lamp");
            assertThat(written.get(0).confidence())
                    .isEqualTo(
                            rankings.get(run.baseline()).best(BROKEN, 1).get(0).score());
        }
    }

    @Test
    void two_runs_are_alike() {
        EvaluationSet set = toySet(ToyCentre.DOCUMENTS);

        List<BaselineRun> first = BASELINES.run(set, temp, (what, done, total) -> {});
        List<BaselineRun> second = new Baselines().run(set, temp, (what, done, total) -> {});

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_set_without_documents_is_refused() {
        EvaluationSet articles = new EvaluationSet("help", List.of(), temp, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASELINES.run(articles, temp, (what, done, total) -> {}))
                .withMessage("help has no documents.jsonl for the baselines to rank");
    }

    private static List<String> first(Baseline baseline, String question, int count) {
        return rankings.get(baseline).best(question, count).stream()
                .map(ScoredDocument::id)
                .toList();
    }

    private static EvaluationSet toySet(List<SourceDocument> documents) {
        return new EvaluationSet(
                "toy", documents, null, List.of(question("q1", BROKEN, "lamp"), question("q2", UNSUBSCRIBE, "cancel")));
    }

    private static JudgedQuestion question(String id, String text, String relevant) {
        return new JudgedQuestion(id, text, "en", Set.of(relevant), Kind.IN_SCOPE, List.of(), false, List.of());
    }
}
