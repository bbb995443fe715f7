package dev.deskhand.bot.model;

import dev.deskhand.bot.model.GuardedEndpoint.PatienceSource;
import dev.deskhand.bot.model.TextModelException.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;

/**
 * Two models for one text. The second begins when the first has said nothing for a while, or has failed; whoever says the
 * first word goes on, and the other is given up. The models write on the executor's threads, the caller hears them on its
 * own. For one use.
 */
final class HedgedTurns {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Turn second;
    private final AsyncTaskExecutor executor;
    private final long end;
    private final Lane firstLane;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<RuntimeException> faults = new ArrayList<>();
    private @Nullable Lane ahead;

    /** @param end of all waiting, by {@link System#nanoTime} */
    HedgedTurns(Turn first, Turn second, long end, AsyncTaskExecutor executor) {
        this.second = second;
        this.end = end;
        this.executor = executor;
        this.firstLane = new Lane(first);
    }

    /** One model's turn. */
    interface Turn {

        /** For a request that begins now. */
        Patience patience();

        Completion take(PatienceSource patience, Consumer<String> onText);
    }

    /** A piece, the end or a fault of one lane: one of the three is there. */
    private record News(
            Lane lane,
            @Nullable String piece,
            @Nullable Completion completion,
            @Nullable RuntimeException fault) {}

    /**
     * Waits on the caller's thread to the end of the text.
     *
     * @param onHedge told when the second begins because the first takes its time
     * @throws EndpointException when neither gave a whole text
     */
    Completion run(Duration hedgeAfter, Consumer<String> onText, Runnable onHedge) {
        try {
            start(firstLane);
            while (true) {
                boolean alone = lanes.size() == 1 && ahead == null;
                News next = next(alone ? hedgeAfter.toNanos() : end + GRACE - System.nanoTime());
                if (next == null && !alone) {
                    throw EndpointException.asked(Cause.TIME, "neither came to an end in time");
                }
                if (next == null) {
                    onHedge.run();
                    start(new Lane(second));
                } else if (ahead == null || ahead == next.lane()) {
                    Completion completion = hear(next, onText);
                    if (completion != null) {
                        return completion;
                    }
                }
            }
        } finally {
            lanes.forEach(Lane::giveUp);
        }
    }

    private @Nullable Completion hear(News next, Consumer<String> onText) {
        if (next.piece() != null) {
            ahead = next.lane();
            lanes.stream().filter(lane -> lane != ahead).forEach(Lane::giveUp);
            onText.accept(next.piece());
        } else if (next.fault() != null) {
            if (ahead != null) {
                throw next.fault();
            }
            faults.add(next.fault());
            if (faults.size() == 2) {
                throw faults.get(0);
            }
            if (lanes.size() == 1) {
                start(new Lane(second));
            }
        }
        return next.completion();
    }

    private void start(Lane lane) {
        lanes.add(lane);
        try {
            executor.execute(lane);
        } catch (TaskRejectedException e) {
            news.add(new News(
                    lane, null, null, EndpointException.notAsked(Cause.BUSY, "no thread is free for another request")));
        }
    }

    /* A lane has its own last word when its patience ends, unless it has never got a thread. */
    private @Nullable News next(long nanos) {
        try {
            return news.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EndpointException.asked(Cause.TIME, "interrupted");
        }
    }

    /** A model under way. */
    private final class Lane implements Runnable {

        private final Turn turn;
        private @Nullable Patience patience;
        private boolean givenUp;

        Lane(Turn turn) {
            this.turn = turn;
        }

        @Override
        public void run() {
            try {
                Completion completion = turn.take(this::patience, piece -> news.add(new News(this, piece, null, null)));
                news.add(new News(this, null, completion, null));
            } catch (RuntimeException e) {
                news.add(new News(this, null, null, e));
            }
        }

        private synchronized Patience patience() {
            Patience next = turn.patience();
            if (givenUp) {
                next.giveUp();
            }
            patience = next;
            return next;
        }

        private synchronized void giveUp() {
            givenUp = true;
            if (patience != null) {
                patience.giveUp();
            }
        }
    }
}
