package dev.deskhand.ingest.sandbox;

import dev.deskhand.ingest.format.DocumentReader;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF, office, EPUB, AsciiDoc and HTML files in a child process, which a file may break without harm: that file
 * fails with the reason, the next one gets a new process. Other formats are read right here. One child at most, started
 * with the first file that needs it; it ends when idle, and with this process. Safe for several threads, which take turns.
 */
public final class SandboxedReader implements DocumentReader, AutoCloseable {

    private static final Set<ContentKind> RISKY = Set.of(
            ContentKind.HTML,
            ContentKind.PDF,
            ContentKind.DOCX,
            ContentKind.ODT,
            ContentKind.EPUB,
            ContentKind.ASCIIDOC);
    private static final SandboxedReader SHARED = new SandboxedReader(SandboxSettings.DEFAULT);

    private final SandboxSettings settings;
    private final FormatReaders here = new FormatReaders();
    private final Lock turn = new ReentrantLock();
    private volatile @Nullable ReaderProcess child;

    public SandboxedReader(SandboxSettings settings) {
        this.settings = settings;
    }

    /** The one of this Java process: however many sources are read, memory for one child is needed. */
    public static SandboxedReader shared() {
        return SHARED;
    }

    @Override
    public ReadContent read(RawFile raw) {
        if (!isRisky(raw)) {
            return here.read(raw);
        }
        turn.lock();
        try {
            return Frames.content(ask(raw, true));
        } finally {
            turn.unlock();
        }
    }

    private static boolean isRisky(RawFile raw) {
        return RISKY.contains(raw.kind())
                || raw.kind() == ContentKind.JSON
                        && new String(raw.bytes(), StandardCharsets.UTF_8).contains("\"html\"");
    }

    private byte[] ask(RawFile raw, boolean again) {
        ReaderProcess process = living();
        TimeLimit limit = process.perFile();
        try {
            return process.ask(raw, limit);
        } catch (IOException died) {
            child = null;
            String cause = process.causeOfDeath(limit);
            if (again && !limit.isOver() && process.endedIdle()) {
                return ask(raw, false);
            }
            throw new UnreadableException(cause, died);
        }
    }

    private ReaderProcess living() {
        ReaderProcess process = child;
        if (process == null || !process.isAlive()) {
            try {
                process = ReaderProcess.start(settings);
            } catch (IOException impossible) {
                throw new UnreadableException(
                        "its reading process cannot be started: " + impossible.getMessage(), impossible);
            }
            child = process;
        }
        return process;
    }

    /** Whether a child lives now. */
    boolean isRunning() {
        ReaderProcess process = child;
        return process != null && process.isAlive();
    }

    @Override
    public void close() {
        turn.lock();
        try {
            ReaderProcess process = child;
            child = null;
            if (process != null) {
                process.end();
            }
        } finally {
            turn.unlock();
        }
    }
}
