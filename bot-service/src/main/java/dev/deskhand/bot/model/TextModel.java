package dev.deskhand.bot.model;

import java.util.function.Consumer;

/**
 * A model that writes text; the only thing that the rest of the service knows of models. Safe for use by several
 * threads. It has no tools and no memory: a prompt holds all that it is told.
 */
public interface TextModel {

    /** Whether one is configured at all; whether it answers at this moment shows only when it is asked. */
    boolean isConfigured();

    /**
     * Asks, and waits for the end of the text.
     *
     * @param onText told each piece as it comes, on the caller's thread; what it throws ends the request and is thrown on
     * @throws TextModelException when no model gave a whole text; pieces that were told before then stay as they are
     */
    Completion complete(ModelPrompt prompt, Consumer<String> onText);

    /** The same for whoever has no use for pieces. */
    default Completion complete(ModelPrompt prompt) {
        return complete(prompt, piece -> {});
    }
}
