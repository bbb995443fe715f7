package dev.deskhand.bot.handoff;

import com.ibm.icu.text.BreakIterator;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A customer's case in their own sentences, verbatim and in order: what they asked first, what they ask now, and between
 * them what says most. At most three sentences and 400 characters.
 */
final class ExtractiveSummary {

    private static final int MOST_SENTENCES = 3;
    private static final int MOST_CHARACTERS = 400;
    private static final int TELLING = 15;

    private ExtractiveSummary() {}

    /** A sentence with its place. */
    private record Sentence(int number, boolean first, boolean latest, String text) {

        /* Questions, beginnings and ends say most; then length, up to that of a usual sentence. */
        int weight() {
            return (first ? 4 : 0)
                    + (latest ? 3 : 0)
                    + (text.endsWith("?") || text.endsWith("؟") || text.endsWith("？") ? 3 : 0)
                    + Math.min(text.length(), 4 * TELLING) / TELLING;
        }
    }

    static String of(List<Message> transcript, Locale language) {
        List<Message> own = transcript.stream()
                .filter(message -> message.author() == Author.CUSTOMER)
                .filter(message -> !message.text().isBlank())
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            boolean first = i == 0;
            boolean latest = i == own.size() - 1;
            for (String text : split(own.get(i).text(), language)) {
                sentences.add(new Sentence(sentences.size(), first, latest, text));
            }
        }
        return cut(sentences.stream()
                .sorted(Comparator.comparingInt(Sentence::weight).reversed().thenComparing(Sentence::number))
                .limit(MOST_SENTENCES)
                .sorted(Comparator.comparingInt(Sentence::number))
                .map(Sentence::text)
                .distinct()
                .collect(Collectors.joining(" ")));
    }

    private static List<String> split(String text, Locale language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_CHARACTERS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS - 1))
                        .strip() + "…";
    }
}
