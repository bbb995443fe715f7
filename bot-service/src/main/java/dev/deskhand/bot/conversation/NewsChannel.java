package dev.deskhand.bot.conversation;

/** A channel of PostgreSQL's notifications that each node hears on the one connection it keeps for them. */
public interface NewsChannel {

    /** Lower-case letters and underscores. */
    String name();

    /** A notification has come in; returns soon, since others wait behind it. */
    void heard(String payload);
}
