package dev.deskhand.bot.answer.generate;

import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that comes in pieces as sentences, each as soon as its end is certain: when something follows that belongs to
 * the next one. What a model thinks aloud between {@code <think>} and {@code </think>} is passed over.
 */
final class SentenceFlow {

    private static final Pattern MARKS =
            Pattern.compile("\\G\\s*(?:[\\[【]\\s*\\d+(?:\\s*[,;]\\s*\\d+)*\\s*[\\]】][.,;。]?\\s*)+");
    private static final Pattern OPEN_MARK = Pattern.compile("\\G\\s*[\\[【][\\d,; ]*$");
    /* A stop with citations right behind it ends a sentence, in scripts without spaces, too. */
    private static final Pattern CITED_STOP = Pattern.compile("[.!?…。！？؟।॥](?=\\s*[\\[【]\\s*\\d)");
    private static final Pattern MAY_END = Pattern.compile("[.!?…。！？؟।॥:\\n]");
    private static final String THINKS = "<think>";
    private static final String THOUGHT = "</think>";
    private static final int LONGEST = 2_000;

    private final SentenceSplitter splitter;
    private final String language;
    private final Consumer<String> onSentence;
    private final StringBuilder pending = new StringBuilder();
    private boolean thinking;
    private boolean begun;

    /** @param onSentence told each with the white space before it, its citations and nothing after */
    SentenceFlow(SentenceSplitter splitter, String language, Consumer<String> onSentence) {
        this.splitter = splitter;
        this.language = language;
        this.onSentence = onSentence;
    }

    void add(String piece) {
        pending.append(piece);
        if (isPassedOver()) {
            return;
        }
        while (tellFirst()) {
            continue;
        }
    }

    /** Tells what is left as the last sentence. */
    void end() {
        if (!thinking && !pending.toString().isBlank()) {
            splitAtEnd();
        }
        pending.setLength(0);
    }

    private void splitAtEnd() {
        while (tellFirst()) {
            continue;
        }
        if (!pending.toString().isBlank()) {
            onSentence.accept(pending.toString().stripTrailing());
        }
    }

    private boolean isPassedOver() {
        String text = pending.toString();
        if (!begun && !thinking) {
            String start = text.stripLeading();
            if (start.startsWith(THINKS)) {
                thinking = true;
            } else if (THINKS.startsWith(start)) {
                return true;
            }
        }
        if (thinking) {
            int end = text.indexOf(THOUGHT);
            if (end < 0) {
                pending.delete(0, Math.max(0, pending.length() - THOUGHT.length()));
                return true;
            }
            pending.delete(0, end + THOUGHT.length());
            thinking = false;
        }
        begun = true;
        return false;
    }

    private boolean tellFirst() {
        String text = pending.toString();
        if (!MAY_END.matcher(text).find() && text.length() < LONGEST) {
            return false;
        }
        List<Span> sentences = splitter.split(text, language);
        if (sentences.isEmpty()) {
            return false;
        }
        int end = withMarks(text, endOfFirst(text, sentences.get(0).end()));
        boolean certain = end >= 0 && isFollowed(text, end);
        if (!certain) {
            return text.length() >= LONGEST && cutOff(text);
        }
        onSentence.accept(text.substring(0, end).stripTrailing());
        pending.delete(0, text.substring(0, end).stripTrailing().length());
        return true;
    }

    /* Nobody writes sentences that long; what does is told as it is and judged as a whole. */
    private boolean cutOff(String text) {
        onSentence.accept(text.stripTrailing());
        pending.setLength(0);
        return false;
    }

    private static int endOfFirst(String text, int proposed) {
        Matcher stop = CITED_STOP.matcher(text);
        return stop.find() && stop.end() < proposed ? stop.end() : proposed;
    }

    /** Where the citations after a sentence end; negative while one is still being written. */
    private static int withMarks(String text, int end) {
        Matcher marks = MARKS.matcher(text);
        int after = marks.find(end) ? marks.end() : end;
        return OPEN_MARK.matcher(text).find(after) ? -1 : after;
    }

    private static boolean isFollowed(String text, int end) {
        String rest = text.substring(end);
        boolean newLine =
                text.substring(text.substring(0, end).stripTrailing().length()).indexOf('\n') >= 0;
        return newLine || !rest.isBlank();
    }
}
