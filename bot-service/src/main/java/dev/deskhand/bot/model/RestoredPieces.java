package dev.deskhand.bot.model;

import dev.deskhand.bot.redact.Redactor.Redaction;
import java.util.function.Consumer;

/**
 * Puts personal data back into a text that comes in pieces. What may be the beginning of a placeholder is held back until
 * the rest of it is there.
 */
final class RestoredPieces {

    /** A placeholder such as {@code [national-number-12]} is no longer. */
    private static final int LONGEST = 32;

    private final Redaction redaction;
    private final Consumer<String> onText;
    private final StringBuilder text = new StringBuilder();
    private String held = "";

    RestoredPieces(Redaction redaction, Consumer<String> onText) {
        this.redaction = redaction;
        this.onText = onText;
    }

    void add(String piece) {
        String waiting = held + piece;
        int open = waiting.lastIndexOf('[');
        boolean unfinished = open >= 0 && waiting.indexOf(']', open) < 0 && waiting.length() - open < LONGEST;
        held = unfinished ? waiting.substring(open) : "";
        tell(unfinished ? waiting.substring(0, open) : waiting);
    }

    /** No more is to come. */
    String end() {
        tell(held);
        held = "";
        return text.toString();
    }

    private void tell(String redacted) {
        if (!redacted.isEmpty()) {
            String restored = redaction.restore(redacted);
            text.append(restored);
            onText.accept(restored);
        }
    }
}
