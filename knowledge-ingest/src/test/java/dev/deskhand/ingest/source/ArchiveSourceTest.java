package dev.deskhand.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourceTest {

    @TempDir
    private Path folder;

    @Test
    void a_zip_is_read_as_the_folder_that_it_holds() throws IOException {
        CollectedFiles read = read(zip(Map.of(
                "help-3f2c/en/pay.md",
                "# Pay",
                "help-3f2c/logo.png",
                "x",
                "help-3f2c/.github/a.md",
                "no",
                "__MACOSX/help-3f2c/._pay.md",
                "no")));

        assertThat(read.files).containsOnlyKeys("en/pay.md");
        assertThat(read.skipped).containsOnlyKeys("logo.png");
        assertThat(read.expected).isPositive();
    }

    @Test
    void a_tar_gz_is_read_the_same_way() throws IOException {
        CollectedFiles read = read(tar(Map.of("help/pay.md", "# Pay", "help/in.html", "<h1>In</h1>")));

        assertThat(read.files).containsOnlyKeys("pay.md", "in.html");
    }

    @Test
    void what_a_page_includes_and_what_mkdocs_says_of_it_come_from_the_archive_too() throws IOException {
        Map<String, String> site = new LinkedHashMap<>();
        site.put("site/mkdocs.yml", "site_url: https://help.example.com\nnav:\n  - Pay by card: pay.md\n");
        site.put("site/docs/pay.md", "--8<-- \"cards.md\"\n\n--8<-- \"../../../etc/passwd\"\n");
        site.put("site/docs/_partials/part.md", "A part.");
        site.put("site/snippets/cards.md", "All cards.");
        site.put("site/notes.md", "Not a page.");

        for (Path archive : new Path[] {zip(site), tar(site)}) {
            CollectedFiles read = read(archive);

            assertThat(read.files).containsOnlyKeys("docs/pay.md");
            assertThat(read.companions.get("docs/pay.md").files()).containsOnlyKeys("snippets/cards.md");
            assertThat(read.companions.get("docs/pay.md").hints())
                    .containsEntry("title", "Pay by card")
                    .containsEntry("url", "https://help.example.com/pay/");
            assertThat(read.skipped).containsKeys("docs/_partials/part.md", "notes.md");
        }
    }

    @Test
    void paths_that_lead_out_are_refused_and_the_rest_is_read() throws IOException {
        CollectedFiles read = read(zip(Map.of(
                "../evil.md",
                "a",
                "/etc/evil.md",
                "b",
                "a/../../evil.md",
                "c",
                "C:\\evil.md",
                "d",
                "good.md",
                "# Good",
                "b\\..\\..\\evil.md",
                "e")));

        assertThat(read.files).containsOnlyKeys("good.md");
        assertThat(read.refused).hasSize(5).allSatisfy((path, reason) -> assertThat(reason)
                .contains("out of the archive"));
    }

    @Test
    void links_in_a_tar_are_left_out() throws IOException {
        Path file = folder.resolve("a.tgz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            TarArchiveEntry link = new TarArchiveEntry("passwd.md", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(read(file).files).isEmpty();
    }

    @Test
    void a_bomb_costs_one_entry_and_no_more_memory_than_a_file_may() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bomb.md"));
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1_000_000]);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("good.md"));
            zip.write("# Good".getBytes(StandardCharsets.UTF_8));
        }

        CollectedFiles read = read(file);

        assertThat(read.files).containsOnlyKeys("good.md");
        assertThat(read.refused.get("bomb.md")).contains("the limit is 10 MB");
    }

    @Test
    void an_archive_inside_is_not_opened() throws IOException {
        CollectedFiles read = read(zip(Map.of("inner.zip", "PK", "good.md", "# Good")));

        assertThat(read.skipped.get("inner.zip")).contains("not opened");
    }

    @Test
    void what_only_ends_like_an_archive_is_named() throws IOException {
        Path file = folder.resolve("a.zip");
        Files.writeString(file, "not a zip");

        assertThatThrownBy(() -> read(file)).isInstanceOf(SourceException.class).hasMessageContaining("archive");
    }

    private static CollectedFiles read(Path file) {
        return CollectedFiles.from(new SourceLocator(SourceSettings.DEFAULT).locate(file));
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path tar(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("a.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
                header.setSize(bytes.length);
                tar.putArchiveEntry(header);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
        return file;
    }
}
