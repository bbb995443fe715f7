package dev.deskhand.bot.delivery;

import dev.deskhand.bot.problem.InputCheck;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Knows how to tell one kind of target. To add a kind, add a bean. Deliveries come at least once: what is told twice
 * with one key must be one thing over there wherever the receiver makes that possible. Used by several threads.
 */
public interface Connector {

    /** Its name in the API, in lower case. */
    String kind();

    /** Types that a target of this kind is told unless it chooses. */
    Set<String> defaultEvents();

    /** Names of its settings, in the order in which people fill them in. */
    List<String> settings();

    /** Names of the secrets that it wants; those that can be made here are made where none is given. */
    Set<String> secrets();

    /** Finds fault with settings and secrets, by JSON pointers such as {@code /settings/url}. */
    void check(TargetAccess access, InputCheck check);

    /**
     * Tells it.
     *
     * @throws ReceiverException when the receiver does not take it
     * @throws IOException when it cannot be reached, or answers what makes no sense
     */
    Outcome deliver(Delivery delivery) throws IOException;
}
