package dev.deskhand.bot.handoff;

/**
 * Where news of hand-offs is put down for delivery. Each call comes within the transaction of the change, under the
 * conversation's row lock: what is written here commits with it or not at all, and an error undoes both.
 */
public interface HandoffReceivers {

    /** A conversation was handed to people. */
    void opened(Handoff handoff);

    /** A person has taken it. */
    void accepted(Handoff handoff);

    /** It is over. */
    void resolved(Handoff handoff);
}
