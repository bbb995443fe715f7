package dev.deskhand.knowledge.chunk;

/**
 * A part of the body that chunks are put together from.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param tokens size in tokens of the embedding model
 * @param kind what may be done to it
 */
record Piece(int start, int end, int tokens, Kind kind) {

    /** {@code WHOLE} is never cut; {@code PARAGRAPH} may be cut at sentences and lead in what follows. */
    enum Kind {
        WHOLE,
        PARAGRAPH,
        OTHER
    }

    boolean isWhole() {
        return kind == Kind.WHOLE;
    }

    boolean fits(ChunkSettings settings) {
        return tokens <= settings.targetTokens() && end - start <= settings.maxCharacters();
    }

    /** This piece and a later one as one slice, with what lies between. */
    Piece to(Piece later) {
        Kind joined = isWhole() || later.isWhole() ? Kind.WHOLE : Kind.OTHER;
        return new Piece(start, later.end, tokens + later.tokens, joined);
    }
}
