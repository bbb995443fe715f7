package dev.deskhand.bot.model;

import dev.deskhand.bot.model.ModelPrompt.Purse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A ledger of one purse, without a database. */
final class MemoryLedger implements Ledger {

    private long room = Long.MAX_VALUE;
    private long tokens;
    private long price;

    /** From now on there is room for so many tokens. */
    void leave(long tokens) {
        room = tokens;
    }

    synchronized long tokens() {
        return tokens;
    }

    synchronized long price() {
        return price;
    }

    @Override
    public synchronized Optional<Reservation> reserve(Purse purse, long wanted, long cost) {
        if (wanted > room) {
            return Optional.empty();
        }
        tokens += wanted;
        price += cost;
        return Optional.of(new Reservation(LocalDate.EPOCH, purse, wanted, cost));
    }

    @Override
    public synchronized void settle(Reservation reservation, long used, long cost) {
        tokens += used - reservation.tokens();
        price += cost - reservation.price();
    }

    @Override
    public synchronized List<Spent> today() {
        return List.of(new Spent("all", "", tokens, price));
    }
}
