package dev.deskhand.bot.access;

/** What is limited; the rates stand in {@link AccessSettings.Limits}. */
public enum Limit {
    /** Sessions begun, by address. */
    SESSIONS,
    /** Messages and whatever else makes somebody work, by session, conversation and address. */
    MESSAGES,
    /** Files, by session, conversation and address. */
    UPLOADS,
    /** Searches while typing, by address; counted on each node for itself. */
    SUGGESTIONS,
    /** Signs that somebody is writing, by session; counted on each node for itself. */
    TYPING,
    /** Attempts to sign in, by address. */
    SIGN_INS,
    /** Questions over the API, by key. */
    ANSWERS
}
