package dev.deskhand.knowledge.schema;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the archive of this platform that lies on the class path. */
record PostgresBinaries(Path folder) {

    /**
     * Unpacks the archive below a folder, unless that was done before, and removes what other versions left there. The
     * unpacked folder is named after the archive's content and appears at once, so a half unpacked one is never used.
     */
    static PostgresBinaries in(Path parent) throws IOException {
        URL archive = archive();
        Path unpacked = parent.resolve(contentHash(archive));
        if (Files.isDirectory(unpacked)) {
            return new PostgresBinaries(unpacked);
        }
        Files.createDirectories(parent);
        try (Stream<Path> others = Files.list(parent)) {
            for (Path other : others.toList()) {
                new FolderTree(other).delete();
            }
        }
        Path draft = parent.resolve("unpacking-" + UUID.randomUUID());
        try {
            unpack(archive, draft);
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            new FolderTree(draft).delete();
            throw failure;
        }
        return new PostgresBinaries(unpacked);
    }

    /** The path of a program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String program(String name) {
        boolean windows = Files.exists(folder.resolve("bin").resolve(name + ".exe"));
        return folder.resolve("bin")
                .resolve(windows ? name + ".exe" : name)
                .toAbsolutePath()
                .toString();
    }

    static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String platform = system.contains("win") && !system.contains("darwin")
                ? "windows"
                : system.contains("mac") || system.contains("darwin") ? "darwin" : "linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        String suffix = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        String name = "postgres-%s-%s%s.txz".formatted(platform, machine, suffix);
        URL found = PostgresBinaries.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new EmbeddedDatabaseException(
                    ("This build of Deskhand brings no embedded PostgreSQL for %s on %s: build it on such a machine, "
                                    + "or give it a PostgreSQL server with --database jdbc:postgresql://HOST/NAME.")
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return found;
    }

    private static String contentHash(URL archive) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(archive.openStream(), sha256)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (InputStream in = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names " + entry.getName() + ", which lies outside of it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The folders' rights let another account reach the programs whatever this process's mask was. */
    void openToOthers() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> folders = all.filter(Files::isDirectory).toList();
            for (Path each : folders) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
