package dev.deskhand.bot.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A receiver that did not take a delivery. The message says what it answered, never a secret and never the payload. */
public final class ReceiverException extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;
    private final boolean lasting;

    private ReceiverException(String message, @Nullable Duration retryAfter, boolean lasting) {
        super(message);
        this.retryAfter = retryAfter;
        this.lasting = lasting;
    }

    /** A later try may help. */
    public static ReceiverException failed(String message) {
        return new ReceiverException(message, null, false);
    }

    /** It asks for a pause, of all that is for it. */
    public static ReceiverException busy(String message, Duration retryAfter) {
        return new ReceiverException(message, retryAfter, false);
    }

    /** No later try will help. */
    public static ReceiverException gone(String message) {
        return new ReceiverException(message, null, true);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean isLasting() {
        return lasting;
    }
}
