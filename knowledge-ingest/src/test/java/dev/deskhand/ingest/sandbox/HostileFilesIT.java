package dev.deskhand.ingest.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.format.document.MadeFiles;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to do harm: each refused with a named reason within the shipped limits, the next file still read. */
class HostileFilesIT {

    private static final SandboxedReader READER = new SandboxedReader(SandboxSettings.DEFAULT);

    @BeforeAll
    static void start() {
        READER.read(file(ContentKind.HTML, text("<p>Warm.</p>")));
    }

    @AfterAll
    static void end() {
        READER.close();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a bomb", ContentKind.DOCX, MadeFiles.bomb(1L << 30), "is a bomb: "),
                Arguments.of(
                        "a nested archive",
                        ContentKind.DOCX,
                        word(Map.of("word/media/inner.zip", "PK")),
                        "holds another archive: word/media/inner.zip"),
                Arguments.of(
                        "an entry that climbs",
                        ContentKind.ODT,
                        MadeFiles.zip(Map.of("content.xml", "<a/>", "../../evil.xml", "<a/>")),
                        "holds an entry whose path leads out of it: ../../evil.xml"),
                Arguments.of(
                        "a billion laughs",
                        ContentKind.DOCX,
                        word(Map.of("word/styles.xml", laughs())),
                        "declares XML entities, in word/styles.xml"),
                Arguments.of(
                        "an external entity",
                        ContentKind.ODT,
                        MadeFiles.zip(Map.of(
                                "content.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>")),
                        "declares XML entities, in content.xml"),
                Arguments.of(
                        "entities in UTF-16",
                        ContentKind.EPUB,
                        MadeFiles.zip(Map.of("mimetype", "application/epub+zip", "a.xhtml", spread(laughs()))),
                        "declares XML entities, in a.xhtml"),
                Arguments.of("a bomb in a book", ContentKind.EPUB, MadeFiles.bomb(1L << 30), "is a bomb: "),
                Arguments.of("a circle of pages", ContentKind.PDF, circle(), "holds no text: "),
                Arguments.of("a circle of cross references", ContentKind.PDF, referenceCircle(), "holds no text: "),
                Arguments.of(
                        "an encrypted PDF",
                        ContentKind.PDF,
                        MadeFiles.encryptedPdf(),
                        "is encrypted: it asks for a password"),
                Arguments.of(
                        "ten megabytes in a line",
                        ContentKind.HTML,
                        text("<p>" + "a ".repeat(5_000_000)),
                        "line 1 has 10000003 characters, the limit is 1000000"),
                Arguments.of(
                        "ten megabytes in a line of AsciiDoc",
                        ContentKind.ASCIIDOC,
                        text("a ".repeat(5_000_000)),
                        "line 1 has 10000000 characters, the limit is 1000000"),
                Arguments.of(
                        "two encodings in one file",
                        ContentKind.HTML,
                        text("<p>caf\u00e9 ", "ISO-8859-1", "caf\u00e9</p>"),
                        "broken UTF-8 encoding at byte "),
                Arguments.of(
                        "a Word file named as a PDF",
                        ContentKind.PDF,
                        MadeFiles.docx(),
                        "is named as PDF and is application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(
                        "a picture named as a page",
                        ContentKind.HTML,
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0},
                        "binary file, not text"),
                Arguments.of("a truncated Word file", ContentKind.DOCX, half(MadeFiles.docx()), "is a broken "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_with_its_reason_and_the_next_file_is_read(
            String what, ContentKind kind, byte[] bytes, String reason) {
        Instant start = Instant.now();

        assertThatThrownBy(() -> READER.read(file(kind, bytes)))
                .as(what)
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith(reason);

        // Five seconds are promised on a machine with nothing else to do; on a busy one the computing time counts.
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(2));
        assertThat(READER.read(file(ContentKind.HTML, text("<p>Next.</p>"))).body())
                .isEqualTo("Next.");
    }

    @Test
    void the_child_has_no_network_by_its_own_doing_and_by_the_kernel_s_where_it_allows_that() throws Exception {
        Path folder = ReadingFolder.create();
        Path hosts = Files.createFile(folder.resolve("hosts"));
        try (ServerSocket reachable = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(NetworkCut.prefix());
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djdk.net.hosts.file=" + hosts,
                    "-cp",
                    System.getProperty("java.class.path"),
                    OfflineProbe.class.getName(),
                    InetAddress.getLocalHost().getHostName(),
                    Integer.toString(reachable.getLocalPort())));
            Process probe =
                    new ProcessBuilder(command).redirectErrorStream(true).start();

            String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            probe.waitFor();

            // A channel to a number passes by the process's own doing: it takes the kernel to stop it.
            assertThat(said.lines())
                    .containsExactly(
                            "socket refused",
                            "server refused",
                            "url refused",
                            "name refused",
                            NetworkCut.prefix().isEmpty() ? "channel open" : "channel refused");
        } finally {
            ReadingFolder.remove(folder);
        }
        assertThat(folder).doesNotExist();
    }

    private static byte[] word(Map<String, String> more) {
        Map<String, String> entries = new LinkedHashMap<>(more);
        entries.put("[Content_Types].xml", "<Types/>");
        entries.put("word/document.xml", "<a/>");
        return MadeFiles.zip(entries);
    }

    private static String laughs() {
        return "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>";
    }

    /** Every letter with a NUL behind it. */
    private static String spread(String text) {
        return text.replaceAll("(?s)(.)", "$1\0");
    }

    /** A page tree that is its own child. */
    private static byte[] circle() {
        return text("""
                %PDF-1.4
                1 0 obj
                <</Type /Catalog /Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type /Pages /Kids [2 0 R] /Count 1>>
                endobj
                trailer
                <</Root 1 0 R>>
                %%EOF
                """);
    }

    /** A cross reference table that names itself as the one before it. */
    private static byte[] referenceCircle() {
        String body =
                new String(circle(), StandardCharsets.UTF_8).replace("/Kids [2 0 R] /Count 1", "/Kids [] /Count 0");
        int table = body.indexOf("trailer");
        return text(body.substring(0, table) + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3 /Root 1 0 R /Prev "
                + table + ">>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] text(String utf8, String charset, String other) {
        byte[] first = utf8.getBytes(StandardCharsets.UTF_8);
        byte[] second = other.getBytes(Charset.forName(charset));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static RawFile file(ContentKind kind, byte[] bytes) {
        return new RawFile("file", "file", kind, bytes, null);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
