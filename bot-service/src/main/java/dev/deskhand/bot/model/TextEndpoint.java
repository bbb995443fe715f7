package dev.deskhand.bot.model;

import java.util.function.Consumer;

/** One model behind one address. Safe for use by several threads. */
interface TextEndpoint {

    /**
     * Asks once, on the caller's thread, and stays there to the end of the text.
     *
     * @param prompt fit to leave the house
     * @param patience renewed with each piece
     * @param onText told each piece; what it throws is thrown on
     * @throws EndpointException when no whole text came
     */
    Written write(ModelPrompt prompt, Patience patience, Consumer<String> onText);

    /**
     * A text that came to its end.
     *
     * @param promptTokens as the endpoint counted, or estimated where it did not
     * @param truncated true when it ended at the limit of tokens
     */
    record Written(String text, int promptTokens, int completionTokens, boolean truncated) {}
}
