package dev.deskhand.ingest.configured;

import java.util.function.Supplier;

/** The secret that another help centre hands out for its API; it is never shown, neither in the API nor in a log. */
public final class SourceToken {

    private static final int MOST = 2_000;

    private final Supplier<String> secret;

    private SourceToken(Supplier<String> secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException unless it has 1 to 2,000 characters, not all blank */
    public static SourceToken of(String secret) {
        if (secret.isBlank() || secret.length() > MOST) {
            throw new IllegalArgumentException(
                    "the token has " + secret.length() + " characters, must be 1 to " + MOST + ", not all blank");
        }
        return new SourceToken(() -> secret);
    }

    /** One that is opened when it is needed. */
    static SourceToken kept(Supplier<String> opened) {
        return new SourceToken(opened);
    }

    /** @throws dev.deskhand.knowledge.secret.SecretException when it is kept and cannot be opened */
    public String value() {
        return secret.get();
    }

    @Override
    public String toString() {
        return "***";
    }
}
