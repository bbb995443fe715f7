package dev.deskhand.bot.model;

import dev.deskhand.bot.model.TextModelException.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;

/** A body that is read within limits of time and size, and is UTF-8 to the letter. */
final class CheckedBody extends InputStream {

    private static final int BLOCK = 8_192;
    private static final int TAIL = 32;
    private static final Pattern END = Pattern.compile("data: ?\\[DONE]\\s*$");
    private static final long SLICE = 100_000_000;

    private final BodyQueue queue;
    private final Patience patience;
    private final long maxBytes;
    private final Deque<ByteBuffer> here = new ArrayDeque<>();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(BLOCK);
    private byte[] unfinished = new byte[0];
    private byte[] tail = new byte[0];
    private long bytes;
    private boolean ended;

    CheckedBody(BodyQueue queue, Patience patience, long maxBytes) {
        this.queue = queue;
        this.patience = patience;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        ByteBuffer first = here.getFirst();
        int count = Math.min(Math.min(length, BLOCK), first.remaining());
        first.get(into, offset, count);
        if (!first.hasRemaining()) {
            here.removeFirst();
        }
        bytes += count;
        if (bytes > maxBytes) {
            throw EndpointException.asked(Cause.REFUSED, "more than " + maxBytes + " bytes came");
        }
        requireUtf8(into, offset, count);
        remember(into, offset, count);
        return count;
    }

    /** Whether what was read ends as a stream of completions does. */
    boolean isWhole() {
        return END.matcher(new String(tail, StandardCharsets.UTF_8)).find();
    }

    @Override
    public void close() {
        queue.close();
    }

    private void remember(byte[] from, int offset, int count) {
        byte[] all = Arrays.copyOf(tail, tail.length + count);
        System.arraycopy(from, offset, all, tail.length, count);
        tail = Arrays.copyOfRange(all, Math.max(0, all.length - TAIL), all.length);
    }

    /** Waits for bytes; false at the end of the body. */
    private boolean fill() throws IOException {
        while (here.isEmpty() && !ended) {
            long left = patience.left();
            if (left <= 0) {
                throw EndpointException.asked(Cause.TIME, "nothing came in time");
            }
            BodyQueue.Part part = queue.next(Math.min(left, SLICE));
            if (part != null) {
                part.bytes().stream().filter(ByteBuffer::hasRemaining).forEach(here::add);
                ended = part.last();
                if (part.fault() != null) {
                    throw EndpointException.broken();
                }
            } else if (patience.isGivenUp()) {
                throw EndpointException.asked(Cause.TIME, "it was given up");
            }
        }
        return !here.isEmpty();
    }

    /* Bytes of a character that is not whole yet are looked at again together with the next ones. */
    private void requireUtf8(byte[] from, int offset, int count) {
        ByteBuffer all = ByteBuffer.allocate(unfinished.length + count)
                .put(unfinished)
                .put(from, offset, count)
                .flip();
        while (true) {
            var result = decoder.decode(all, decoded.clear(), false);
            if (result.isError()) {
                throw EndpointException.asked(Cause.REFUSED, "what came is not UTF-8");
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        unfinished = new byte[all.remaining()];
        all.get(unfinished);
    }
}
