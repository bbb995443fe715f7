package dev.deskhand.bot.model;

import java.nio.charset.StandardCharsets;

/**
 * An estimate of tokens for budgets, before a model has counted: one for each three bytes of UTF-8, which is on the
 * high side in most languages.
 */
final class Tokens {

    private static final int BYTES = 3;
    private static final int FRAME = 16;

    private Tokens() {}

    static int in(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES - 1) / BYTES;
    }

    /** Of both texts, with what frames them. */
    static int in(ModelPrompt prompt) {
        return in(prompt.instructions()) + in(prompt.data()) + FRAME;
    }
}
