package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.Embedding;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the customer's as it enters the ranking.
 *
 * @param weight its share in an article's score; 1 for the question itself
 * @param embedding null when no searched language is read by the model
 */
record TurnQuery(String text, double weight, @Nullable Embedding embedding) {}
