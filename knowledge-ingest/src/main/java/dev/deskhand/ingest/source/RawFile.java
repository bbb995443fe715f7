package dev.deskhand.ingest.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One article as it lies in its source, not yet parsed. The bytes are handed over, not copied: nobody changes them. */
public final class RawFile {

    private final String path;
    private final String file;
    private final ContentKind kind;
    private final byte[] bytes;
    private final @Nullable Instant modified;
    private final Companions companions;

    public RawFile(String path, String file, ContentKind kind, byte[] bytes, @Nullable Instant modified) {
        this(path, file, kind, bytes, modified, Companions.NONE);
    }

    public RawFile(
            String path,
            String file,
            ContentKind kind,
            byte[] bytes,
            @Nullable Instant modified,
            Companions companions) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("path is blank");
        }
        this.path = path;
        this.file = file;
        this.kind = kind;
        this.bytes = bytes;
        this.modified = modified;
        this.companions = companions;
    }

    /** Path relative to the source, forward slashes; for one line of many with its number, {@code documents.jsonl:12}. */
    public String path() {
        return path;
    }

    /** The file it stands in; the same as {@link #path()} for whole files. */
    public String file() {
        return file;
    }

    public ContentKind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    public Optional<Instant> modified() {
        return Optional.ofNullable(modified);
    }

    /** What it includes, and what its site says about it. */
    public Companions companions() {
        return companions;
    }

    @Override
    public String toString() {
        return path + " (" + kind + ", " + bytes.length + " bytes)";
    }
}
