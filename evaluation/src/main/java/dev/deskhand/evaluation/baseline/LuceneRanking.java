package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerFactory;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene's BM25 with its own defaults (k1 = 1.2, b = 0.75) over one field of title, body and questions, any word
 * matching. The analyzer is {@link StandardAnalyzer}; where a document has a script that puts no spaces between words,
 * Lucene's ICU segmentation, which cuts all other scripts in the same way.
 */
final class LuceneRanking implements DocumentRanking {

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    private static final String TEXT = "text";
    private static final String ID = "id";

    private final QueryBuilder queries;
    private final IndexSearcher searcher;

    private LuceneRanking(Analyzer analyzer, IndexSearcher searcher) {
        this.queries = new QueryBuilder(analyzer);
        this.searcher = searcher;
    }

    /** All in memory, so that nothing is to be closed. */
    static LuceneRanking over(List<SourceDocument> documents) {
        // A long question in a script that is cut into single signs has more words than the default of 1,024.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
        try {
            Analyzer analyzer = analyzer(documents);
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (SourceDocument document : documents) {
                    Document fields = new Document();
                    fields.add(new StoredField(ID, document.id()));
                    fields.add(new TextField(TEXT, DocumentText.withQuestions(document), Field.Store.NO));
                    writer.addDocument(fields);
                }
                writer.forceMerge(1);
            }
            return new LuceneRanking(analyzer, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be written", e);
        }
    }

    private static Analyzer analyzer(List<SourceDocument> documents) throws IOException {
        boolean withoutSpaces = documents.stream()
                .flatMapToInt(document -> DocumentText.withQuestions(document).codePoints())
                .anyMatch(c -> WITHOUT_SPACES.contains(UnicodeScript.of(c)));
        return withoutSpaces
                ? CustomAnalyzer.builder()
                        .withTokenizer(ICUTokenizerFactory.NAME)
                        .addTokenFilter(LowerCaseFilterFactory.NAME)
                        .build()
                : new StandardAnalyzer();
    }

    @Override
    public List<ScoredDocument> best(String question, int count) {
        Query query = queries.createBooleanQuery(TEXT, question);
        if (query == null) {
            return List.of();
        }
        try {
            List<ScoredDocument> best = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, count).scoreDocs) {
                best.add(new ScoredDocument(
                        searcher.storedFields().document(hit.doc).get(ID), hit.score));
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
    }
}
