package dev.deskhand.ingest.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.format.document.MadeFiles;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The child process: what it reads, what it survives, what ends it. */
class SandboxedReaderIT {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final SandboxedReader READER =
            new SandboxedReader(new SandboxSettings(256, Duration.ofMinutes(1), LONG, LONG));

    @AfterAll
    static void end() {
        READER.close();
    }

    @Test
    void every_format_comes_back_with_its_title_and_headings() {
        assertThat(read(ContentKind.DOCX, MadeFiles.docx()).title()).isEqualTo("Return a parcel");
        assertThat(read(ContentKind.ODT, MadeFiles.odt()).body()).contains("## How\n\n- Open the account.");
        assertThat(read(ContentKind.EPUB, MadeFiles.epub()).title()).isEqualTo("The lamp's manual");
        assertThat(read(ContentKind.ASCIIDOC, text("= Reset\n\n== Steps\n\n. Hold it.\n. Wait."))
                        .body())
                .isEqualTo("## Steps\n\n1. Hold it.\n2. Wait.");
        assertThat(read(ContentKind.HTML, text("<title>Hours</title><main><p>Nine to five.</p></main>"))
                        .body())
                .isEqualTo("Nine to five.");
        assertThat(read(ContentKind.JSON, text("{\"id\":\"a\",\"body\":\"<p>Yes.</p>\",\"format\":\"html\"}"))
                        .body())
                .isEqualTo("Yes.");
    }

    @Test
    void a_file_that_takes_more_memory_than_the_child_has_fails_alone() {
        try (SandboxedReader small = new SandboxedReader(new SandboxSettings(64, LONG, LONG, LONG))) {
            byte[] large = text("<p>" + "<i>x</i><b>y</b>".repeat(600_000));

            assertThatThrownBy(() -> small.read(file(ContentKind.HTML, large)))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("needs more than 64 MB of memory to be read");
            assertThat(small.read(file(ContentKind.HTML, text("<p>Still here.</p>")))
                            .body())
                    .isEqualTo("Still here.");
        }
    }

    @Test
    void a_file_that_takes_too_long_fails_alone() {
        Duration short_ = Duration.ofMillis(1);
        try (SandboxedReader hurried = new SandboxedReader(new SandboxSettings(256, short_, LONG, LONG))) {
            byte[] large = text("<p>" + "<i>x</i><b>y</b> ".repeat(100_000));

            assertThatThrownBy(() -> hurried.read(file(ContentKind.HTML, large)))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("takes longer than 0.001 s to read");
        }
    }

    @Test
    void a_child_that_ended_for_want_of_work_is_replaced() {
        SandboxSettings idle = new SandboxSettings(64, LONG, LONG, Duration.ofSeconds(2));
        try (SandboxedReader reader = new SandboxedReader(idle)) {
            reader.read(file(ContentKind.HTML, text("<p>First.</p>")));
            while (reader.isRunning()) {
                Thread.onSpinWait();
            }

            assertThat(reader.read(file(ContentKind.HTML, text("<p>Second.</p>")))
                            .body())
                    .isEqualTo("Second.");
        }
    }

    @Test
    void readers_in_turn_get_their_own_answers() {
        List<String> bodies = List.of("one", "two", "three", "four", "five", "six").parallelStream()
                .map(word -> read(ContentKind.HTML, text("<p>" + word + "</p>")).body())
                .toList();

        assertThat(bodies).containsExactly("one", "two", "three", "four", "five", "six");
    }

    private static ReadContent read(ContentKind kind, byte[] bytes) {
        return READER.read(file(kind, bytes));
    }

    private static RawFile file(ContentKind kind, byte[] bytes) {
        return new RawFile("file", "file", kind, bytes, null);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
