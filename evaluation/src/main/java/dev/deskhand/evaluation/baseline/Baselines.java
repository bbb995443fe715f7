package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.run.Progress;
import dev.deskhand.evaluation.run.ResultRow;
import dev.deskhand.evaluation.run.RunFolder;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All baselines over one set after another. They get what Deskhand gets, all documents of the set with their questions,
 * and each question's own words; earlier turns of a conversation they would not know what to do with. Vectors are kept
 * from set to set. Not for several threads.
 */
public final class Baselines {

    private static final int DOCUMENTS = 10;

    private final EmbeddingModel miniLm = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final EmbeddingModel bgeSmall = new BgeSmallEnV15QuantizedEmbeddingModel();
    private final Map<String, Embedding> miniLmVectors = new HashMap<>();
    private final Map<String, Embedding> bgeSmallVectors = new HashMap<>();
    private final DocumentSplitter splitter =
            DocumentSplitters.recursive(300, 30, new HuggingFaceTokenCountEstimator());

    /**
     * Ranks the documents for every question and writes {@code baselines/<name>/results.jsonl}.
     *
     * @param set with documents; one that has articles only cannot be ranked here
     * @param folder the set's folder of results
     */
    public List<BaselineRun> run(EvaluationSet set, Path folder, Progress progress) {
        if (set.documents().isEmpty()) {
            throw new IllegalArgumentException(set.name() + " has no documents.jsonl for the baselines to rank");
        }
        List<BaselineRun> runs = new ArrayList<>();
        rankings(set, progress).forEach((baseline, ranking) -> {
            BaselineRun run = new BaselineRun(baseline, rows(baseline, ranking, set.questions(), progress));
            new RunFolder(folder.resolve("baselines").resolve(baseline.folder())).writeResults(run.results());
            runs.add(run);
        });
        return runs;
    }

    Map<Baseline, DocumentRanking> rankings(EvaluationSet set, Progress progress) {
        List<SourceDocument> documents = set.documents();
        EmbeddingModel small = new CachedEmbeddingModel("MiniLM", miniLm, miniLmVectors, progress);
        EmbeddingModel bge = new CachedEmbeddingModel("bge-small", bgeSmall, bgeSmallVectors, progress);
        List<TextSegment> questions = set.questions().stream()
                .map(question -> TextSegment.from(question.text()))
                .toList();
        small.embedAll(questions);
        bge.embedAll(questions);
        Map<Baseline, DocumentRanking> rankings = new EnumMap<>(Baseline.class);
        LuceneRanking words = LuceneRanking.over(documents);
        ChunkRanking vectors = ChunkRanking.over(documents, splitter, small);
        rankings.put(Baseline.BM25, words);
        rankings.put(Baseline.MINILM, vectors);
        rankings.put(Baseline.EASY_RAG, EasyRagRanking.over(documents, splitter, bge));
        rankings.put(Baseline.SPRING_AI, SpringAiRanking.over(documents, small));
        rankings.put(Baseline.FUSION, new ReciprocalRankFusion(List.of(words, vectors)));
        return rankings;
    }

    private static List<ResultRow> rows(
            Baseline baseline, DocumentRanking ranking, List<JudgedQuestion> questions, Progress progress) {
        List<ResultRow> rows = new ArrayList<>();
        for (JudgedQuestion question : questions) {
            rows.add(row(question.id(), ranking.best(question.text(), DOCUMENTS)));
            progress.show("questions to " + baseline.title(), rows.size(), questions.size());
        }
        return rows;
    }

    private static ResultRow row(String id, List<ScoredDocument> best) {
        double confidence = best.isEmpty() ? 0 : best.get(0).score();
        List<String> ranked = best.stream().map(ScoredDocument::id).toList();
        return new ResultRow(id, "ranked", null, confidence, 0, ranked, null, List.of(), null, 0, 0);
    }
}
