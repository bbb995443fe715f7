package dev.deskhand.ingest.sandbox;

import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.format.document.AsciiDocReader;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The reading process: answers one file after the other on its standard streams until the first of them ends. A frame
 * with a kind's name alone gets that format ready, so that the time for a file does not pay for it.
 */
public final class ReaderProgram {

    private final FormatReaders readers = new FormatReaders();
    private final AtomicInteger served = new AtomicInteger();
    private final Executor afterIdle;

    private ReaderProgram(Duration idle) {
        afterIdle = CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param arguments milliseconds without a file after which the process ends */
    public static void main(String[] arguments) throws IOException {
        // What a library prints must not stand between the frames.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Offline.enforce();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            new ReaderProgram(Duration.ofMillis(Long.parseLong(arguments[0]))).serve(in, out);
        } catch (EOFException parentIsGone) {
            leave();
        }
    }

    private void serve(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int round = served.incrementAndGet();
            afterIdle.execute(() -> endIfStillAt(round));
            byte[] request = Frames.read(in);
            served.incrementAndGet();
            Frames.write(out, isAnnouncement(request) ? ready(request) : answer(request));
        }
    }

    private void endIfStillAt(int round) {
        if (served.get() == round) {
            leave();
        }
    }

    private static void leave() {
        ReadingFolder.remove(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    /** A request begins with a length, whose first byte is never a letter. */
    private static boolean isAnnouncement(byte[] frame) {
        return frame.length > 0 && Character.isLetter(frame[0]);
    }

    private static byte[] ready(byte[] kind) {
        if (new String(kind, StandardCharsets.UTF_8).equals(ContentKind.ASCIIDOC.name())) {
            AsciiDocReader.prepare();
        }
        return new byte[0];
    }

    private byte[] answer(byte[] request) throws IOException {
        RawFile raw = Frames.request(new DataInputStream(new ByteArrayInputStream(request)));
        try {
            return Frames.answer(readers.read(raw));
        } catch (UnreadableException refused) {
            return Frames.refusal(String.valueOf(refused.getMessage()));
        } catch (RuntimeException | LinkageError broken) {
            return Frames.refusal("cannot be read: " + broken.getClass().getSimpleName() + ", " + broken.getMessage());
        }
    }
}
