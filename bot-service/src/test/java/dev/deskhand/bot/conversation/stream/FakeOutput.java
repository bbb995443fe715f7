package dev.deskhand.bot.conversation.stream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A response's way out to a client that takes everything, or nothing. */
final class FakeOutput extends ServletOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ready = true;
    private boolean broken;
    private Runnable duringWrite = () -> {};

    /** From now on the client takes nothing. */
    void block() {
        ready = false;
    }

    /** From now on each write fails. */
    void breakOff() {
        broken = true;
    }

    /** What happens elsewhere while a write is on its way. */
    void duringWrite(Runnable elsewhere) {
        this.duringWrite = elsewhere;
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        try {
            listener.onWritePossible();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void write(int value) {
        bytes.write(value);
    }

    @Override
    public void write(byte[] frame) throws IOException {
        if (broken) {
            throw new IOException("the client has gone");
        }
        bytes.writeBytes(frame);
        duringWrite.run();
    }
}
