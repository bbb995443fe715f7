package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.chunk.MarkdownPlainText;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.text.NormalForm;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Passages as index documents. A title has a vector but no terms: every text passage carries its words already. */
final class PassageDocuments {

    private static final FieldType WITH_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITHOUT_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType ONCE = terms(IndexOptions.DOCS);

    private final LanguageAnalyzers analyzers;
    private final SentenceSplitter sentences;

    PassageDocuments(LanguageAnalyzers analyzers, SentenceSplitter sentences) {
        this.analyzers = analyzers;
        this.sentences = sentences;
    }

    /**
     * The documents of an article's passages, in their order; the last one also has the distinct terms of them all. With
     * {@code graph}, vectors also enter the nearest-neighbour graph.
     */
    List<Document> article(List<PassageRow> rows, boolean graph) {
        Map<String, Set<String>> terms = new TreeMap<>();
        List<Document> result = new ArrayList<>();
        for (PassageRow row : rows) {
            result.add(document(row, graph, terms));
        }
        if (!result.isEmpty()) {
            Document last = result.get(result.size() - 1);
            terms.forEach((field, distinct) ->
                    last.add(new Field(PassageFields.ofArticle(field), new SentenceTokenStream(distinct), ONCE)));
        }
        return result;
    }

    private Document document(PassageRow row, boolean graph, Map<String, Set<String>> terms) {
        Document document = new Document();
        document.add(new StringField(PassageFields.ARTICLE, row.article().toString(), Field.Store.NO));
        document.add(new StringField(PassageFields.PASSAGE, row.passage().toString(), Field.Store.NO));
        id(document, PassageFields.ARTICLE_HIGH, PassageFields.ARTICLE_LOW, row.article());
        id(document, PassageFields.PASSAGE_HIGH, PassageFields.PASSAGE_LOW, row.passage());
        document.add(new StringField(PassageFields.AUDIENCE, row.audience(), Field.Store.NO));
        document.add(new NumericDocValuesField(PassageFields.AUDIENCE_CODE, PassageFields.audience(row.audience())));
        document.add(new NumericDocValuesField(PassageFields.KIND, PassageFields.kind(row.kind())));
        document.add(new StringField(PassageFields.LANGUAGE, row.language(), Field.Store.NO));
        vector(document, row.vector(), graph);
        if (PassageFields.kind(row.kind()) != PassageFields.KIND_TITLE) {
            lines(document, row, terms);
        }
        return document;
    }

    /** Title and headings first, then each sentence of the text, every one with positions of its own. */
    private void lines(Document document, PassageRow row, Map<String, Set<String>> terms) {
        List<String> lines = new ArrayList<>();
        String plain = row.text();
        if (PassageFields.kind(row.kind()) == PassageFields.KIND_TEXT) {
            lines.add(row.title());
            lines.addAll(row.headings());
            plain = MarkdownPlainText.of(row.text());
        }
        for (Span sentence : sentences.split(plain, row.language())) {
            lines.add(sentence.in(plain));
        }
        List<String> normal = lines.stream().map(NormalForm::forSearch).toList();
        String language = row.language();
        List<String> joined = List.of(String.join("\n", normal));
        add(document, terms, PassageFields.words(language), analyzers.words(language), normal, WITH_POSITIONS);
        add(document, terms, PassageFields.grams(language), analyzers.grams(language), joined, WITHOUT_POSITIONS);
        add(document, terms, PassageFields.pairs(language), analyzers.pairs(language), joined, WITHOUT_POSITIONS);
    }

    private static void add(
            Document document,
            Map<String, Set<String>> terms,
            String field,
            Analyzer analyzer,
            List<String> lines,
            FieldType type) {
        SentenceTokenStream stream = new SentenceTokenStream(analyzer, lines);
        terms.computeIfAbsent(field, ignored -> new LinkedHashSet<>()).addAll(stream.terms());
        document.add(new Field(field, stream, type));
    }

    private static void vector(Document document, @Nullable Embedding vector, boolean graph) {
        if (vector == null) {
            return;
        }
        document.add(new BinaryDocValuesField(PassageFields.VECTOR, new BytesRef(vector.toBytes())));
        if (graph && !vector.isZero()) {
            document.add(new KnnFloatVectorField(
                    PassageFields.VECTOR + "_graph", vector.toArray(), VectorSimilarityFunction.DOT_PRODUCT));
        }
    }

    private static void id(Document document, String high, String low, UUID id) {
        document.add(new NumericDocValuesField(high, id.getMostSignificantBits()));
        document.add(new NumericDocValuesField(low, id.getLeastSignificantBits()));
    }

    private static FieldType terms(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException(e);
    }
}
