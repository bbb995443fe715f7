package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.Embedding;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One turn of the customer's as it enters the ranking.
 *
 * @param weight its share in an article's score; 1 for the question itself
 * @param embedding waits for the model, which runs while words are looked up; empty when no searched language is read
 *     by the model
 */
record TurnQuery(String text, double weight, Supplier<Optional<Embedding>> embedding) {}
