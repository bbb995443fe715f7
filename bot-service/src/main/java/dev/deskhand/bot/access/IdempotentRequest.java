package dev.deskhand.bot.access;

import java.util.Optional;

/**
 * What makes two requests the same. Controllers take it as a parameter, beside the {@link Caller}.
 *
 * @param caller whose key it is
 * @param route method and path, such as {@code POST /answer}
 * @param key the header {@code Idempotency-Key}, 1 to 255 printable ASCII characters
 * @param bodyHash SHA-256 of the body as received, in hexadecimal
 */
public record IdempotentRequest(ApiKeyId caller, String route, Optional<String> key, String bodyHash) {

    /** Request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";
}
