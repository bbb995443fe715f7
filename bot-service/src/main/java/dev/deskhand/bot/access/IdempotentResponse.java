package dev.deskhand.bot.access;

/**
 * The response to give.
 *
 * @param replayed true when an earlier request made it; then nothing was done now
 */
public record IdempotentResponse(StoredResponse response, boolean replayed) {

    /** Response header that says so. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";
}
