package dev.deskhand.bot.model;

import dev.deskhand.bot.model.ModelPrompt.Purse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What has been spent today, and whether there is room for more. Shared by all nodes, and outlives them. */
interface Ledger {

    /**
     * Sets aside what a request may cost at most; it counts as spent until it is settled.
     *
     * @param price in millionths of the currency
     * @return empty when it is beyond the day's budget, the site's or the customer's
     */
    Optional<Reservation> reserve(Purse purse, long tokens, long price);

    /** Puts what it did cost in the place of what was set aside. */
    void settle(Reservation reservation, long tokens, long price);

    /** What was spent today, by all and by each site, most first. */
    List<Spent> today();

    /** What was set aside. */
    record Reservation(LocalDate day, Purse purse, long tokens, long price) {}

    /**
     * A day's expense.
     *
     * @param scope {@code all} or {@code site}
     * @param price in millionths of the currency
     */
    record Spent(String scope, String subject, long tokens, long price) {}
}
