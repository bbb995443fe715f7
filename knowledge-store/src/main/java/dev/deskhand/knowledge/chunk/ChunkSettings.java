package dev.deskhand.knowledge.chunk;

/**
 * How large a passage may be.
 *
 * @param targetTokens budget in tokens of the embedding model, 20 to 2,000
 * @param maxCharacters longest passage in characters unless it is a table, code or a list, 100 to 20,000
 * @param minTokens a section with fewer joins its neighbour, 0 to {@code targetTokens}
 */
public record ChunkSettings(int targetTokens, int maxCharacters, int minTokens) {

    public ChunkSettings {
        check("targetTokens", targetTokens, 20, 2_000);
        check("maxCharacters", maxCharacters, 100, 20_000);
        check("minTokens", minTokens, 0, targetTokens);
    }

    /** 180 tokens, 800 characters, sections under 25 tokens joined. */
    public static ChunkSettings defaults() {
        return new ChunkSettings(180, 800, 25);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + least + " to " + most);
        }
    }
}
