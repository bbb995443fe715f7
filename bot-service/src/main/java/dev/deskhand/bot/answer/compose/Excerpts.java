package dev.deskhand.bot.answer.compose;

import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.text.NormalForm;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.Span;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Verbatim pieces of a passage. */
@Component
class Excerpts {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)]|\\||```|~~~|>)");

    private final SentenceSplitter splitter;

    Excerpts(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * The passage as it is, unless it is prose beyond the limit: then the run of whole sentences within the limit that
     * shares most with the question. Lists, tables and code are never cut.
     */
    String answer(Passage passage, String question, int maxCharacters) {
        Set<String> asked = terms(question);
        return run(passage, maxCharacters, run -> shared(asked, run));
    }

    /** The same with a sentence of the passage that is to be in it, as far to its front as can be. */
    String answerAround(Passage passage, String sentence, int maxCharacters) {
        return run(passage, maxCharacters, run -> run.contains(sentence) ? run.length() - run.indexOf(sentence) : 0);
    }

    private String run(Passage passage, int maxCharacters, ToLongFunction<String> worth) {
        String text = passage.text().strip();
        if (text.length() <= maxCharacters || BLOCK.matcher(text).find()) {
            return text;
        }
        List<Span> sentences = splitter.split(text, passage.language());
        int bestStart = 0;
        int bestEnd = 0;
        long bestWorth = -1;
        for (int first = 0; first < sentences.size(); first++) {
            int last = first;
            while (last + 1 < sentences.size()
                    && sentences.get(last + 1).end() - sentences.get(first).start() <= maxCharacters) {
                last++;
            }
            String run = text.substring(
                    sentences.get(first).start(), sentences.get(last).end());
            long value = worth.applyAsLong(run);
            if (value > bestWorth) {
                bestWorth = value;
                bestStart = sentences.get(first).start();
                bestEnd = sentences.get(last).end();
            }
        }
        return bestWorth < 0 ? text : text.substring(bestStart, bestEnd);
    }

    /** The sentence of the passage that shares most with the question; the first of equals. */
    String quote(Passage passage, String question) {
        String text = passage.text();
        Set<String> asked = terms(question);
        Span best = new Span(0, text.length());
        long bestShared = -1;
        for (Span sentence : splitter.split(text, passage.language())) {
            long shared = shared(asked, sentence.in(text));
            if (shared > bestShared) {
                bestShared = shared;
                best = sentence;
            }
        }
        return best.in(text).strip();
    }

    /** The whole sentences of the passage in which some of its words stand. */
    String sentences(Passage passage, int start, int end) {
        String text = passage.text();
        int from = start;
        int to = end;
        for (Span sentence : splitter.split(text, passage.language())) {
            if (sentence.start() < end && sentence.end() > start) {
                from = Math.min(from, sentence.start());
                to = Math.max(to, sentence.end());
            }
        }
        return text.substring(from, to).strip();
    }

    private static long shared(Set<String> asked, String text) {
        Set<String> words = terms(text);
        words.retainAll(asked);
        return words.stream().mapToLong(String::length).sum();
    }

    private static Set<String> terms(String text) {
        String normal = NormalForm.forSearch(text).toLowerCase(Locale.ROOT);
        return new HashSet<>(Arrays.asList(NO_LETTERS.split(normal)));
    }
}
