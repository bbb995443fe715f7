package dev.deskhand.bot.access;

import java.util.function.Function;

/**
 * Runs a request with effects once per {@code Idempotency-Key}, and replays its response afterwards for 72 hours.
 * Safe for use by several threads and nodes.
 */
public interface IdempotentResponses {

    /**
     * Runs {@code effect}, unless an earlier request with the same key did; without a key always.
     *
     * <p>The key is reserved and committed before the effect begins. The effect does all its writing in one
     * transaction and calls {@link Reservation#complete} as the last thing in it: then the effect and the response
     * are there together or not at all, whenever the process dies. An effect that returns without having called it is
     * completed afterwards; that is for effects that may be repeated without harm. When the effect throws, the key is
     * free again. When the process dies before the commit, it is free after 60 seconds; a run that is still alive then
     * finds its reservation lost, and its transaction fails.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 422 when the key came with another body, 409 while the first
     *     request is running, and what the effect throws
     */
    IdempotentResponse run(IdempotentRequest request, Function<Reservation, StoredResponse> effect);

    /** The right to run an effect, held until it completes, fails, or 60 seconds have passed. */
    interface Reservation {

        /**
         * Keeps the response, within the current transaction when there is one.
         *
         * @throws dev.deskhand.bot.problem.DeskhandException 409 when another request has taken over; the
         *     transaction must be rolled back
         */
        void complete(StoredResponse response);
    }
}
