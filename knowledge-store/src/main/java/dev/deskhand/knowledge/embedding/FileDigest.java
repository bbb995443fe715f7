package dev.deskhand.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest over the contents of files and texts, in their order. */
final class FileDigest {

    private static final int SHORT = 12;
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();

    void add(Path file) throws IOException {
        digest.update((byte) 'f');
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    void add(String text) {
        digest.update((byte) 't');
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 12 hexadecimal digits, 48 bits: enough to tell one installation's models apart. */
    String shortHex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
