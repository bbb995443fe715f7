package dev.deskhand.knowledge.search;

/** A passage with its score within one search; higher is better, comparable only there. */
public record RankedPassage(Passage passage, double score) {}
