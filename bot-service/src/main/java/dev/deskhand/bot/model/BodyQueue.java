package dev.deskhand.bot.model;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response's body on its way from the connection to the thread that reads it. Only as much is taken from the connection
 * as has been read: a sender of gigabytes fills one buffer.
 */
final class BodyQueue implements BodySubscriber<BodyQueue> {

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    /** What came next: bytes, the end, or a fault that ended it. */
    record Part(
            List<ByteBuffer> bytes, boolean last, @Nullable Throwable fault) {}

    @Override
    public CompletionStage<BodyQueue> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        parts.add(new Part(bytes, false, null));
    }

    @Override
    public void onError(Throwable fault) {
        parts.add(new Part(List.of(), true, fault));
    }

    @Override
    public void onComplete() {
        parts.add(new Part(List.of(), true, null));
    }

    /**
     * Waits for the next part.
     *
     * @return null when nothing came in time
     */
    @Nullable
    Part next(long nanos) throws IOException {
        try {
            Part part = parts.poll(nanos, TimeUnit.NANOSECONDS);
            Flow.Subscription from = subscription;
            if (part != null && !part.last() && from != null) {
                from.request(1);
            }
            return part;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Ends the connection, unless it has come to its end. */
    void close() {
        closed = true;
        Flow.Subscription from = subscription;
        if (from != null) {
            from.cancel();
        }
    }
}
