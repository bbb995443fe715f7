package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.AnswerListener;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Generation;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.grounding.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer in the making: each sentence is checked, then told, or left out. Passages are numbered anew in the order in
 * which sentences that are kept cite them. For one thread.
 */
final class Writing {

    /** What a model writes when the passages do not answer. */
    static final String DECLINES = "NO_ANSWER";

    private static final String PROMPT = "prompt";
    private static final String LINK = "link";

    private final Shelf shelf;
    private final List<String> sources;
    private final GroundingCheck.Session check;
    private final Links links;
    private final Fence fence;
    private final Quotes quotes;
    private final AnswerListener listener;

    private final StringBuilder text = new StringBuilder();
    private final List<Generation.Sentence> sentences = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<Citation> citations = new ArrayList<>();
    private List<Integer> lastCited = List.of();
    private String lead = "";
    private boolean lostStep;
    private boolean declined;

    Writing(
            Shelf shelf,
            GroundingCheck.Session check,
            Links links,
            Fence fence,
            Quotes quotes,
            AnswerListener listener) {
        this.shelf = shelf;
        this.sources = shelf.texts();
        this.check = check;
        this.links = links;
        this.fence = fence;
        this.quotes = quotes;
        this.listener = listener;
    }

    /** A sentence as it came. */
    void add(String written) {
        CitedSentence sentence = CitedSentence.of(written);
        lead = stronger(lead, sentence.lead());
        if (sentence.text().contains(DECLINES)) {
            declined = true;
        } else if (sentence.saysAnything()) {
            judge(sentence.cited().isEmpty() ? sentence.citing(lastCited) : sentence);
        }
    }

    private void judge(CitedSentence sentence) {
        List<Integer> places =
                sentence.cited().stream().map(number -> number - 1).toList();
        String stated = sentence.withoutMarks();
        Optional<String> plain = links.plain(stated, sourcesOf(places));
        if (stated.contains(fence.mark())) {
            drop(sentence, PROMPT, "");
            return;
        }
        if (plain.isEmpty()) {
            drop(sentence, LINK, "");
            return;
        }
        Verdict verdict = check.check(plain.get(), places);
        if (verdict.isSupported()) {
            keep(sentence, plain.get());
        } else {
            drop(sentence, verdict.finding().code(), verdict.detail());
        }
    }

    private void keep(CitedSentence sentence, String plain) {
        lastCited = sentence.cited().stream().filter(this::isThere).toList();
        lastCited.forEach(number -> cite(number, plain));
        String piece = (text.isEmpty() ? "" : lead) + sentence.marked(plain, numbers);
        sentences.add(new Generation.Sentence(plain, true, Verdict.Finding.SUPPORTED.code(), "", lastCited));
        text.append(piece);
        lead = "";
        listener.told(piece);
    }

    private void drop(CitedSentence sentence, String finding, String detail) {
        lostStep |= sentence.isStep();
        sentences.add(new Generation.Sentence(
                sentence.withoutMarks().replace(fence.mark(), ""), false, finding, detail, sentence.cited()));
    }

    private void cite(int number, String plain) {
        if (numbers.putIfAbsent(number, numbers.size() + 1) == null) {
            citations.add(new Citation(
                    shelf.passages().get(number - 1),
                    quotes.nearest(shelf.passages().get(number - 1), plain),
                    shelf.scores().get(number - 1)));
        }
    }

    private boolean isThere(int number) {
        return number >= 1 && number <= sources.size();
    }

    private String sourcesOf(List<Integer> places) {
        return places.stream()
                .filter(place -> isThere(place + 1))
                .map(sources::get)
                .collect(Collectors.joining("\n"));
    }

    private static String stronger(String one, String other) {
        long lines = one.chars().filter(c -> c == '\n').count();
        long otherLines = other.chars().filter(c -> c == '\n').count();
        return otherLines > lines || one.isEmpty() ? other : one;
    }

    /** Whether going on would lead to nothing: the model declines, or a step is missing. */
    boolean isOver() {
        return declined || lostStep;
    }

    Composition composition(String model, Optional<String> broken) {
        return new Composition(
                text.toString(), shelf.language(), citations, sentences, model, broken, declined, lostStep);
    }
}
