package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;

/** Estimates how probably the draft is right. */
public interface ConfidenceEstimator {

    Confidence estimate(Query query, SearchResult best, Draft draft);
}
