package dev.deskhand.ingest.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The files of an archive, one at a time in memory. */
abstract class Archive implements Closeable {

    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_UNPACKED = 2L << 30;

    /**
     * One file.
     *
     * @param bytes null when there are more than the limit, or a problem
     * @param problem why it cannot be read
     */
    record Entry(
            String name,
            byte @Nullable [] bytes,
            @Nullable Instant modified,
            @Nullable String problem) {}

    private long unpacked;

    static Archive open(Path file) throws IOException {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip") ? new Zip(file) : new Tar(file);
    }

    /** Names of all files, in the order of {@link #forEach}. */
    abstract List<String> names() throws IOException;

    /** Hands every file over. */
    abstract void forEach(long maxBytes, Consumer<Entry> each) throws IOException;

    static void requireFew(int entries) {
        if (entries > MAX_ENTRIES) {
            throw new IllegalArgumentException("it has more than " + MAX_ENTRIES + " entries");
        }
    }

    /* A byte more than allowed tells a file that is too large; what remains of it is never unpacked. */
    byte @Nullable [] bounded(InputStream in, long maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(maxBytes + 1));
        unpacked += bytes.length;
        if (unpacked > MAX_UNPACKED) {
            throw new IllegalArgumentException("it unpacks to more than 2 GB");
        }
        return bytes.length > maxBytes ? null : bytes;
    }

    private static final class Zip extends Archive {

        private final ZipFile zip;

        Zip(Path file) throws IOException {
            zip = ZipFile.builder().setPath(file).get();
        }

        @Override
        List<String> names() {
            return entries().stream().map(ZipArchiveEntry::getName).toList();
        }

        @Override
        void forEach(long maxBytes, Consumer<Entry> each) throws IOException {
            for (ZipArchiveEntry entry : entries()) {
                each.accept(read(entry, maxBytes));
            }
        }

        private Entry read(ZipArchiveEntry entry, long maxBytes) throws IOException {
            Instant modified = entry.getLastModifiedTime() == null
                    ? null
                    : entry.getLastModifiedTime().toInstant();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return new Entry(entry.getName(), null, modified, "is encrypted");
            }
            if (!zip.canReadEntryData(entry)) {
                return new Entry(entry.getName(), null, modified, "is packed in a way that cannot be read");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new Entry(entry.getName(), bounded(in, maxBytes), modified, null);
            } catch (IOException broken) {
                return new Entry(entry.getName(), null, modified, "is broken: " + broken.getMessage());
            }
        }

        private List<ZipArchiveEntry> entries() {
            List<ZipArchiveEntry> entries = new ArrayList<>();
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                    entries.add(entry);
                    requireFew(entries.size());
                }
            }
            entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
            return entries;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Read from its beginning each time. Links, devices and the like are left out. */
    private static final class Tar extends Archive {

        private final Path file;

        Tar(Path file) {
            this.file = file;
        }

        @Override
        List<String> names() throws IOException {
            List<String> names = new ArrayList<>();
            try (TarArchiveInputStream tar = stream()) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                        names.add(entry.getName());
                        requireFew(names.size());
                    }
                }
            }
            return names;
        }

        @Override
        void forEach(long maxBytes, Consumer<Entry> each) throws IOException {
            try (TarArchiveInputStream tar = stream()) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                        Instant modified = entry.getLastModifiedTime().toInstant();
                        each.accept(new Entry(entry.getName(), bounded(tar, maxBytes), modified, null));
                    }
                }
            }
        }

        private TarArchiveInputStream stream() throws IOException {
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            boolean packed = !file.toString().toLowerCase(Locale.ROOT).endsWith(".tar");
            return new TarArchiveInputStream(
                    packed
                            ? GzipCompressorInputStream.builder()
                                    .setInputStream(in)
                                    .setDecompressConcatenated(true)
                                    .get()
                            : in);
        }

        @Override
        public void close() {}
    }
}
