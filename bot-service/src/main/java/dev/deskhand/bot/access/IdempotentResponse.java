package dev.deskhand.bot.access;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The response to give.
 *
 * @param replayed true when an earlier request made it; then nothing was done now
 */
public record IdempotentResponse(StoredResponse response, boolean replayed) {

    /** Response header that says so. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    /** The whole HTTP response. */
    public ResponseEntity<String> entity() {
        ResponseEntity.BodyBuilder entity =
                ResponseEntity.status(response.status()).header(HttpHeaders.CONTENT_TYPE, response.contentType());
        if (response.location() != null) {
            entity.header(HttpHeaders.LOCATION, response.location());
        }
        if (replayed) {
            entity.header(REPLAYED_HEADER, "true");
        }
        return entity.body(response.body());
    }
}
