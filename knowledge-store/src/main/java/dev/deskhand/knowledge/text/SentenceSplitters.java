package dev.deskhand.knowledge.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Sentences by language: ICU's rules propose, for English, German and French OpenNLP's models propose too, and
 * {@link SentenceBreaks} drops what is no end (abbreviations, initials, decimals, the inside of links and code).
 * Blank lines, list items, headings and hard line breaks of Markdown always end a sentence; a single line break does
 * not. Time is linear in the text's length.
 */
public final class SentenceSplitters implements SentenceSplitter {

    private static final Map<String, String> MODELS = Map.of(
            "en", "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
            "de", "/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
            "fr", "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin");
    private static final Pattern STRUCTURE =
            Pattern.compile("(?:[ ]{2,}|\\\\)?\\R[ \\t]*(?:\\R\\s*|(?=[-*+•] )|(?=\\d{1,3}[.)] )|(?=#{1,6} )|(?=[>|]))"
                    + "|(?:[ ]{2}|\\\\)\\R");
    // OpenNLP looks back to the last white space at each full stop, which would be quadratic in such a run.
    private static final Pattern LONG_RUN = Pattern.compile("\\S{500}");

    private final Map<String, SentenceModel> models = new HashMap<>();
    private final SentenceBreaks breaks = new SentenceBreaks(new Abbreviations(), new FunctionWords());

    /** Reads the three models from the class path. */
    public SentenceSplitters() {
        MODELS.forEach((language, resource) -> models.put(language, read(resource)));
    }

    private static SentenceModel read(String resource) {
        try (InputStream in = SentenceSplitters.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("sentence model " + resource + " is not on the class path");
            }
            return new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Span> split(String text, String language) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        Matcher structure = STRUCTURE.matcher(text);
        while (structure.find()) {
            splitParagraph(text, start, structure.end(), language, sentences);
            start = structure.end();
        }
        splitParagraph(text, start, text.length(), language, sentences);
        return List.copyOf(sentences);
    }

    private void splitParagraph(String text, int from, int to, String language, List<Span> sentences) {
        String paragraph = text.substring(from, to);
        if (paragraph.isBlank()) {
            return;
        }
        int start = 0;
        for (int end : breaks.keep(paragraph, language, candidates(paragraph, language))) {
            add(paragraph, start, end, from, sentences);
            start = end;
        }
        add(paragraph, start, paragraph.length(), from, sentences);
    }

    /** Where ICU or the language's model sees an end; of the two, ICU knows that "Abb. 3 zeigt" goes on. */
    private NavigableSet<Integer> candidates(String paragraph, String language) {
        NavigableSet<Integer> candidates = new TreeSet<>();
        SentenceModel model = models.get(language);
        if (model != null && !LONG_RUN.matcher(paragraph).find()) {
            for (opennlp.tools.util.Span span : new SentenceDetectorME(model).sentPosDetect(paragraph)) {
                if (!Character.isDigit(paragraph.charAt(span.getStart()))) {
                    candidates.add(span.getStart());
                }
            }
        }
        BreakIterator rules = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        rules.setText(paragraph);
        for (int end = rules.first(); end != BreakIterator.DONE; end = rules.next()) {
            candidates.add(end);
        }
        for (int dots = paragraph.indexOf('…'); dots >= 0; dots = paragraph.indexOf('…', dots + 1)) {
            candidates.add(dots + 1);
        }
        return candidates;
    }

    private static void add(String paragraph, int start, int end, int offset, List<Span> sentences) {
        int first = start;
        int last = end;
        while (first < last && isSpace(paragraph.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(paragraph.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            sentences.add(new Span(offset + first, offset + last));
        }
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
