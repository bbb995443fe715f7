package dev.deskhand.bot.answer.compose;

import dev.deskhand.bot.answer.Query;
import dev.deskhand.knowledge.search.Passage;
import java.util.Optional;

/** Finds the sentences of a passage that answer a question. */
interface SentenceReader {

    /** Whole sentences, verbatim; empty where nobody reads, or nothing was found in time. */
    Optional<String> read(Query query, Passage passage);
}
