package dev.deskhand.evaluation.baseline;

/**
 * A document with what a baseline thinks of it.
 *
 * @param score on the baseline's own scale, higher is better
 */
record ScoredDocument(String id, double score) {}
