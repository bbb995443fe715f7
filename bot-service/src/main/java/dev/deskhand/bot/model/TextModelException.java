package dev.deskhand.bot.model;

/** No model gave a whole text. Says why in a word that may be counted and shown, and nothing of the text. */
public class TextModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    public TextModelException(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }

    /** What kept it from answering. */
    public enum Cause {
        NOT_CONFIGURED,
        /** Beyond the budget of the site, the day or the customer. */
        BUDGET,
        /** Too many requests at once, or the breaker is open. */
        BUSY,
        /** Nothing came in time. */
        TIME,
        /** The endpoint said no, or what came was not an answer. */
        REFUSED,
        /** The text broke off. */
        BROKEN
    }
}
