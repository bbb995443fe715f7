package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A customer's question with all that the answer may depend on.
 *
 * @param text as written, 1 to 4,000 code points
 * @param language asked for by the caller, else found from the text
 * @param history earlier turns, oldest first
 * @param audiences articles for any of these may be read
 * @param handoffEnabled whether people can take over; without, a weak answer is withheld instead
 * @param circumstances where it comes from
 */
public record Question(
        SiteId site,
        String text,
        Optional<String> language,
        List<Turn> history,
        Set<Audience> audiences,
        AnswerMode mode,
        boolean handoffEnabled,
        Circumstances circumstances) {

    public Question {
        history = List.copyOf(history);
        audiences = Set.copyOf(audiences);
    }

    /** A question that comes from nowhere in particular. */
    public Question(
            SiteId site,
            String text,
            Optional<String> language,
            List<Turn> history,
            Set<Audience> audiences,
            AnswerMode mode,
            boolean handoffEnabled) {
        this(site, text, language, history, audiences, mode, handoffEnabled, Circumstances.UNKNOWN);
    }
}
