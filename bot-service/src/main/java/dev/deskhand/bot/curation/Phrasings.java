package dev.deskhand.bot.curation;

import dev.deskhand.bot.calibration.Judgements;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Other words for the question that an article answers, taken from what customers really asked. */
@Component
public class Phrasings {

    /** So many are read, and so many offered at most. */
    private static final int READ = 100;

    private static final int MOST = 10;

    private final Judgements judgements;

    Phrasings(Judgements judgements) {
        this.judgements = judgements;
    }

    /**
     * Questions that the article was found to answer, by a customer, an agent or a judge, and that it does not carry yet;
     * the latest first.
     */
    public List<String> suggestionsFor(Entry entry) {
        if (entry.kept().isEmpty()) {
            return List.of();
        }
        String path = entry.kept().get().shelf().path();
        Set<String> carried = Stream.concat(Stream.of(entry.wording().title()), entry.wording().questions().stream())
                .map(Phrasings::sameWords)
                .collect(Collectors.toSet());
        return judgements.answeredBy(entry.site(), path, READ).stream()
                .filter(asked ->
                        asked.language().map(entry.shelf().language()::equals).orElse(true))
                .map(asked -> asked.question().strip())
                .filter(question ->
                        !question.isEmpty() && question.indexOf('\n') < 0 && carried.add(sameWords(question)))
                .limit(MOST)
                .toList();
    }

    private static String sameWords(String text) {
        return NormalForm.of(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
    }
}
