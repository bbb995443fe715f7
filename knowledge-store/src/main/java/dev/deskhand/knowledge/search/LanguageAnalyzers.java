package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.text.NormalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * How each language's text becomes terms, in three views: words (Lucene's analyzer for the language, ICU segmentation
 * and folding where it has none), character n-grams inside words, and pairs of neighbouring words. Safe for use by
 * several threads.
 */
final class LanguageAnalyzers {

    private static final Set<String> UNSPACED_HAN = Set.of("zh", "ja");

    private final Map<String, Analyzer> words = new ConcurrentHashMap<>();
    private final Map<String, Analyzer> pairs = new ConcurrentHashMap<>();
    private final Analyzer grams = FoldedAnalyzers.grams();
    private final Analyzer hanGrams = FoldedAnalyzers.hanGrams();

    Analyzer words(String language) {
        return words.computeIfAbsent(language, LanguageAnalyzers::newWords);
    }

    Analyzer grams(String language) {
        return UNSPACED_HAN.contains(language) ? hanGrams : grams;
    }

    Analyzer pairs(String language) {
        return pairs.computeIfAbsent(language, ignored -> FoldedAnalyzers.pairs());
    }

    /** Distinct terms of a text in order of appearance. */
    static Set<String> terms(Analyzer analyzer, String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("", NormalForm.forSearch(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static Analyzer newWords(String language) {
        return switch (language) {
            case "ar" -> new ArabicAnalyzer();
            case "de" -> new GermanAnalyzer();
            case "en" -> new EnglishAnalyzer();
            case "es" -> new SpanishAnalyzer();
            case "fa" -> new PersianAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            case "he" -> FoldedAnalyzers.hebrewWords();
            case "hi" -> new HindiAnalyzer();
            case "id" -> new IndonesianAnalyzer();
            case "it" -> new ItalianAnalyzer();
            case "ja" -> new JapaneseAnalyzer();
            case "pt" -> new PortugueseAnalyzer();
            case "ru" -> new RussianAnalyzer();
            case "tr" -> new TurkishAnalyzer();
            case "zh" -> new SmartChineseAnalyzer();
            case "yue" -> new CJKAnalyzer();
            default -> FoldedAnalyzers.words();
        };
    }
}
