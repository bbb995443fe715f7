package dev.deskhand.bot.conversation.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's stream. Frames are queued and written when the client can take them; nobody waits for it and no thread
 * belongs to it. The queue is bounded: events wait in the database while it is full, passing signs are left out.
 */
final class EventStream implements WriteListener, AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final int ROOM_BYTES = 32 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable onRoom;
    private final Runnable onEnd;
    private final LongSupplier nanos;
    private final Queue<byte[]> frames = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queuedBytes = new AtomicInteger();

    /* Whoever raises it from 0 writes, for all who come meanwhile: no lock is held while the container is called. */
    private final AtomicInteger turns = new AtomicInteger();

    /* Whether the one who writes is on the way through the container, and since when: set after the hour, cleared first. */
    private volatile boolean underway;
    private volatile long stepNanos;

    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean writable;
    private volatile boolean closing;

    /* A write failed, or the container says so. It ends the stream itself, and its request may be another's from then on. */
    private volatile boolean broken;

    private volatile boolean starved;
    private volatile long progressNanos;
    private boolean unflushed;

    /**
     * @param onRoom called once there is room again after it was asked for
     * @param onEnd called when the stream has ended, maybe more than once
     * @param nanos nanoseconds from any origin
     */
    EventStream(AsyncContext context, ServletOutputStream out, Runnable onRoom, Runnable onEnd, LongSupplier nanos) {
        this.context = context;
        this.out = out;
        this.onRoom = onRoom;
        this.onEnd = onEnd;
        this.nanos = nanos;
        this.progressNanos = nanos.getAsLong();
    }

    /** Room for at least one more event. */
    boolean hasRoom() {
        return queuedBytes.get() < ROOM_BYTES;
    }

    /** Asks to be told once there is room. */
    void awaitRoom() {
        starved = true;
    }

    boolean hasEnded() {
        return closing || ended.get();
    }

    /**
     * Ends the stream when for so long the client has taken nothing of what waits for it, or the container has not come
     * back from a write, or not ended what was broken.
     */
    boolean endIfStalled(Duration most) {
        long since = nanos.getAsLong() - most.toNanos();
        if ((underway || broken) && stepNanos - since < 0) {
            /* Whoever should end it never gets there. */
            closing = true;
            end();
            return true;
        }
        if (!frames.isEmpty() && progressNanos - since < 0) {
            close();
            return true;
        }
        return false;
    }

    /** Leaves out what comes after the end. */
    void send(String frame) {
        if (hasEnded()) {
            return;
        }
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        if (frames.isEmpty()) {
            progressNanos = nanos.getAsLong();
        }
        queuedBytes.addAndGet(bytes.length);
        frames.add(bytes);
        write();
    }

    /** Ends the stream at once; the client comes back for what it has not got. */
    void close() {
        if (!hasEnded()) {
            closing = true;
            write();
        }
    }

    @Override
    public void onWritePossible() {
        writable = true;
        write();
    }

    private void write() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            stepNanos = nanos.getAsLong();
            underway = true;
            writeWhileReady();
            underway = false;
            seen = turns.addAndGet(-seen);
        } while (seen != 0);
        if (starved && hasRoom() && !hasEnded()) {
            starved = false;
            onRoom.run();
        }
    }

    private void writeWhileReady() {
        try {
            while (writable && !closing && out.isReady()) {
                byte[] frame = frames.poll();
                if (frame != null) {
                    out.write(frame);
                    queuedBytes.addAndGet(-frame.length);
                    stepNanos = nanos.getAsLong();
                    progressNanos = stepNanos;
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            /* A container that has taken the response back says so in several ways. */
            log.debug("The client has gone", e);
            broken = true;
            closing = true;
        }
        if (closing && !broken) {
            end();
        }
    }

    private void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        frames.clear();
        onEnd.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            log.debug("The container has ended the stream already", e);
        }
    }

    @Override
    public void onError(Throwable e) {
        log.debug("The stream broke", e);
        broken = true;
        closing = true;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        closing = true;
        ended.set(true);
        onEnd.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        endAsTheContainer();
    }

    @Override
    public void onError(AsyncEvent event) {
        endAsTheContainer();
    }

    /* On its own thread, before it takes the request back: not even the one who writes does it in its stead. */
    private void endAsTheContainer() {
        broken = true;
        closing = true;
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
