package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.Passage;

/** A place in an article that an answer rests on; the quote is verbatim from that revision. */
public record Citation(Passage passage, String quote, double score) {}
