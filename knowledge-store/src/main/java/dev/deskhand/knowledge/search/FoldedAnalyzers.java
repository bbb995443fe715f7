package dev.deskhand.knowledge.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Analyzers that need no knowledge of the language: ICU finds the words and folds case, accents and widths. */
final class FoldedAnalyzers {

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;

    private FoldedAnalyzers() {}

    static Analyzer words() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
            }
        };
    }

    /** As {@link #words}, without the prefixes that Hebrew joins to its words. */
    static Analyzer hebrewWords() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new HebrewPrefixFilter(new ICUFoldingFilter(tokenizer)));
            }
        };
    }

    /** Three and four characters, edges of words counted as one. */
    static Analyzer grams() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                TokenStream marked = new WordEdgeFilter(new ICUFoldingFilter(tokenizer));
                return new TokenStreamComponents(
                        tokenizer, new NGramTokenFilter(marked, SHORTEST_GRAM, LONGEST_GRAM, true));
            }
        };
    }

    /** Single characters and pairs of them, for scripts whose words are one or two characters long. */
    static Analyzer hanGrams() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream folded = new ICUFoldingFilter(tokenizer);
                return new TokenStreamComponents(tokenizer, new CJKBigramFilter(folded, 0xff, true));
            }
        };
    }

    static Analyzer pairs() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                ShingleFilter shingles = new ShingleFilter(new ICUFoldingFilter(tokenizer), 2, 2);
                shingles.setOutputUnigrams(false);
                return new TokenStreamComponents(tokenizer, shingles);
            }
        };
    }
}
