package dev.deskhand.bot.model;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs what a library would run elsewhere on the thread that waits for the library: so its work needs no thread of its own. */
final class CallersThread implements Executor {

    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(100);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Wakes the waiting thread, so that it looks whether all is done. */
    void wake() {
        tasks.add(() -> {});
    }

    /**
     * Works off what comes, until all is done.
     *
     * @return false when it was not done in time
     */
    boolean work(BooleanSupplier done, Patience patience) {
        while (!done.getAsBoolean()) {
            long left = patience.left();
            if (left <= 0) {
                return false;
            }
            try {
                Runnable task = tasks.poll(Math.min(left, SLICE), TimeUnit.NANOSECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
