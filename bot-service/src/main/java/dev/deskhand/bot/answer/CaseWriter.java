package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/** Writes for colleagues what a model can put shorter; they read it, so what it is made of stays beside it. */
public interface CaseWriter {

    /** Whether there is a model to write. */
    boolean isPossible();

    /**
     * A case in at most three sentences.
     *
     * @param said turns, oldest first
     * @return empty when no model wrote one that stands in what was said
     */
    Optional<String> summary(SiteId site, List<Turn> said, String language);

    /**
     * The body of an article from what colleagues answered.
     *
     * @param answers oldest first
     * @return Markdown; empty when no model wrote one that stands in the answers
     */
    Optional<String> article(SiteId site, String question, List<String> answers, String language);
}
