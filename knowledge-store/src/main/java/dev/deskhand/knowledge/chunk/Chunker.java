package dev.deskhand.knowledge.chunk;

import java.util.List;

/** Cuts a Markdown body into passages, in order. */
public interface Chunker {

    List<Chunk> chunk(String body, String language);
}
