package dev.deskhand.bot.conversation.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final Queue<byte[]> frames = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queuedBytes = new AtomicInteger();

    /* Whoever raises it from 0 writes, for all who come meanwhile: no lock is held while the container is called. */
    private final AtomicInteger turns = new AtomicInteger();

    private volatile boolean writable;
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile boolean starved;
    private volatile long progressNanos = System.nanoTime();
    private boolean unflushed;

    EventStream(AsyncContext context, ServletOutputStream out, Runnable onRoom, Runnable onEnd) {
        this.context = context;
        this.out = out;
        this.onRoom = onRoom;
        this.onEnd = onEnd;
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
        return closing || ended;
    }

    /** Whether the client has taken nothing of what waits for it since that moment. */
    boolean isStalledSince(long nanos) {
        return !frames.isEmpty() && progressNanos - nanos < 0;
    }

    void send(String frame) {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        if (frames.isEmpty()) {
            progressNanos = System.nanoTime();
        }
        queuedBytes.addAndGet(bytes.length);
        frames.add(bytes);
        write();
    }

    /** Ends the stream at once; the client comes back for what it has not got. */
    void close() {
        closing = true;
        write();
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
            writeWhileReady();
            seen = turns.addAndGet(-seen);
        } while (seen != 0);
        if (starved && hasRoom() && !hasEnded()) {
            starved = false;
            onRoom.run();
        }
    }

    private void writeWhileReady() {
        if (ended) {
            return;
        }
        try {
            while (writable && !closing && out.isReady()) {
                byte[] frame = frames.poll();
                if (frame != null) {
                    out.write(frame);
                    queuedBytes.addAndGet(-frame.length);
                    progressNanos = System.nanoTime();
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
            closing = true;
        }
        if (closing) {
            end(true);
        }
    }

    private void end(boolean complete) {
        if (ended) {
            return;
        }
        ended = true;
        frames.clear();
        onEnd.run();
        if (complete) {
            try {
                context.complete();
            } catch (IllegalStateException e) {
                log.debug("The container has ended the stream already", e);
            }
        }
    }

    @Override
    public void onError(Throwable e) {
        log.debug("The stream broke", e);
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended = true;
        onEnd.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
