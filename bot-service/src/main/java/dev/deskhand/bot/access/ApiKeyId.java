package dev.deskhand.bot.access;

import java.util.UUID;

/** Identity of an API key; not secret. */
public record ApiKeyId(UUID value) {

    public static ApiKeyId random() {
        return new ApiKeyId(UUID.randomUUID());
    }

    public static ApiKeyId of(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
