package dev.deskhand.bot.access;

import org.jspecify.annotations.Nullable;

/**
 * A response as it is kept for replay.
 *
 * @param status 2xx
 * @param contentType of the body, such as {@code application/json}
 * @param location the header of that name
 * @param body JSON text
 */
public record StoredResponse(
        int status, String contentType, @Nullable String location, String body) {

    public StoredResponse {
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("status is " + status + ", only 200 to 299 is kept for replay");
        }
    }

    public static StoredResponse json(int status, String body) {
        return new StoredResponse(status, "application/json", null, body);
    }
}
