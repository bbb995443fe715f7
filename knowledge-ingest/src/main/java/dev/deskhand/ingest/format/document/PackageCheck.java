package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.source.ContentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks through the ZIP package of an office file before any library does: is it what its name says, does it stay small
 * when unpacked, does an entry climb out, hold another archive or declare XML entities.
 */
final class PackageCheck {

    private static final long MAX_UNPACKED = 100L << 20;
    private static final int MAX_RATIO = 200;
    private static final long ALWAYS_FINE = 1 << 20;
    private static final int MAX_ENTRIES = 5_000;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern XML = Pattern.compile(".*\\.(?:xml|rels|xhtml|html?|opf|ncx|svg|rdf)");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(?:zip|jar|7z|rar|tar|gz|tgz|bz2|xz)");

    private final byte[] buffer = new byte[1 << 16];
    private final Set<String> names = new HashSet<>();
    private String mimetype = "";
    private long unpacked;

    private PackageCheck() {}

    static void require(ContentKind kind, byte[] bytes) {
        if (startsWith(bytes, OLE)) {
            throw new UnreadableException(
                    "is encrypted, or an office file from before 2007: save it anew without a password");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new UnreadableException("is named as " + kind + " and is " + FileSigns.describe(bytes) + " instead");
        }
        PackageCheck check = new PackageCheck();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check.entry(entry.getName(), zip, bytes.length);
            }
        } catch (ZipException broken) {
            throw new UnreadableException(encryptedOr(broken), broken);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableException("is a broken " + kind + " file: " + broken.getMessage(), broken);
        }
        check.requireKind(kind);
    }

    private void entry(String name, InputStream in, int packed) throws IOException {
        names.add(name);
        if (names.size() > MAX_ENTRIES) {
            throw new UnreadableException("holds more than " + MAX_ENTRIES + " entries");
        }
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.contains(":") || ("/" + path + "/").contains("/../")) {
            throw new UnreadableException("holds an entry whose path leads out of it: " + name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (ARCHIVE.matcher(lower).matches()) {
            throw new UnreadableException("holds another archive: " + name);
        }
        content(name, XML.matcher(lower).matches(), in, packed);
    }

    private void content(String name, boolean xml, InputStream in, int packed) throws IOException {
        StringBuilder tail = new StringBuilder();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED || unpacked > ALWAYS_FINE && unpacked > (long) packed * MAX_RATIO) {
                throw new UnreadableException(
                        "is a bomb: " + packed + " bytes unpack to more than " + Math.min(unpacked, MAX_UNPACKED));
            }
            if (name.equals("mimetype")) {
                mimetype += new String(buffer, 0, read, StandardCharsets.US_ASCII);
            }
            if (xml) {
                // Without NULs, so that UTF-16 hides nothing.
                tail.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", ""));
                if (tail.indexOf("<!ENTITY") >= 0) {
                    throw new UnreadableException("declares XML entities, in " + name);
                }
                tail.delete(0, Math.max(0, tail.length() - 16));
            }
        }
    }

    private void requireKind(ContentKind kind) {
        boolean fits =
                switch (kind) {
                    case DOCX ->
                        names.contains("[Content_Types].xml")
                                && names.stream().anyMatch(name -> name.startsWith("word/"));
                    case ODT -> names.contains("content.xml");
                    case EPUB ->
                        mimetype.strip().equals("application/epub+zip") || names.contains("META-INF/container.xml");
                    default -> false;
                };
        if (!fits) {
            throw new UnreadableException("is named as " + kind + " and is another kind of ZIP archive");
        }
    }

    private static String encryptedOr(ZipException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains("encrypted")
                ? "is encrypted: it asks for a password"
                : "is a broken archive: " + message;
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
