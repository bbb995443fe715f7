package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class TurnTermsTest {

    private static final String FIELD = PassageFields.words("en");

    @Test
    void the_rarest_term_comes_first_and_one_that_no_article_has_is_the_rarest() throws IOException {
        TurnTerms terms = terms(List.of("password", "reset", "toaster"));

        assertThat(terms.terms()).containsExactly("toaster", "reset", "password");
        assertThat(terms.weights()[0]).isEqualTo(Math.log(1 + 3.5 / 0.5), within(1e-12));
        assertThat(terms.weights()[1]).isEqualTo(Math.log(1 + 2.5 / 1.5), within(1e-12));
        assertThat(terms.weights()[2]).isEqualTo(Math.log(1 + 0.5 / 3.5), within(1e-12));
    }

    @Test
    void familiarity_is_less_the_more_of_the_weight_lies_in_words_that_no_article_has() throws IOException {
        double unknown = Math.log(8);
        double rare = Math.log(1 + 2.5 / 1.5);

        assertThat(terms(List.of("reset", "toaster")).familiarity())
                .isEqualTo(new Familiarity(2, unknown / (unknown + rare), 1));
        assertThat(terms(List.of("reset")).familiarity()).isEqualTo(new Familiarity(1, 0, rare / unknown));
    }

    @Test
    void a_question_without_words_is_familiar_with_nothing() throws IOException {
        assertThat(terms(List.of()).familiarity()).isEqualTo(Familiarity.NONE);
    }

    /** Of three articles that all say "password", one says "reset". */
    private static TurnTerms terms(List<String> asked) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (String text : List.of("password reset", "password", "password")) {
                    Document document = new Document();
                    document.add(new TextField(FIELD, text, Field.Store.NO));
                    document.add(new TextField(PassageFields.ofArticle(FIELD), text, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return TurnTerms.of(reader, FIELD, asked);
            }
        }
    }
}
