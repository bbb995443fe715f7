package dev.deskhand.bot.answer;

/** What the turns so far tell of the customer's patience. */
public enum Strain {
    NONE,
    /** The same was asked before and answered. */
    REPEATED,
    /** Angry words, and not for the first time. */
    ANGRY
}
