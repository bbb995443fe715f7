package dev.deskhand.ingest.configured;

/** The secret that another help centre hands out for its API; it is never shown, neither in the API nor in a log. */
public record SourceToken(String value) {

    private static final int MOST = 2_000;

    public SourceToken {
        if (value.isBlank() || value.length() > MOST) {
            throw new IllegalArgumentException(
                    "the token has " + value.length() + " characters, must be 1 to " + MOST + ", not all blank");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
