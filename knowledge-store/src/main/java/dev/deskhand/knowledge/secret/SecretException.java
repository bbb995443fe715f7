package dev.deskhand.knowledge.secret;

import org.jspecify.annotations.Nullable;

/** A secret cannot be sealed or read; the message is one sentence for people and holds nothing of it. */
public class SecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecretException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
