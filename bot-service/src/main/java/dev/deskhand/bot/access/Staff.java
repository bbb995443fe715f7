package dev.deskhand.bot.access;

import java.util.UUID;

/** A person of the house who acts: signed in, or named by a link that only this person has. */
public interface Staff {

    /** Request attribute under which the access rules leave the one who is signed in. */
    String REQUEST_ATTRIBUTE = "dev.deskhand.staff";

    /** The person's id in {@code bot.agent}. */
    UUID actor();

    Role role();
}
