package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import java.time.Instant;

/** Decides between answering, asking back and handing over. */
public interface DecisionPolicy {

    Decision decide(Query query, SearchResult best, Draft draft, Confidence confidence, Instant now);
}
