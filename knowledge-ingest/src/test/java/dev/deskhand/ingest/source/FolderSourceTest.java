package dev.deskhand.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

    @TempDir
    Path outside;

    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(outside.resolve("help"));
    }

    @Test
    void hands_over_articles_sorted_by_path_and_leaves_hidden_files_out() throws IOException {
        write("b.md", "B");
        write("a/z.html", "Z");
        write(".git/config.md", "hidden");
        write("a/.draft.md", "hidden");

        CollectedFiles collected = read();

        assertThat(collected.files.keySet()).containsExactly("a/z.html", "b.md");
        assertThat(collected.expected).isEqualTo(2);
    }

    @Test
    void skips_files_of_other_formats_by_name() throws IOException {
        write("logo.png", "x");
        write("LICENSE", "x");

        CollectedFiles collected = read();

        assertThat(collected.files).isEmpty();
        assertThat(collected.skipped)
                .containsEntry("logo.png", "no reader for .png files")
                .containsEntry("LICENSE", "no reader for files without an extension");
    }

    @Test
    void refuses_a_file_of_50_mb_without_reading_it() throws IOException {
        write("good.md", "good");
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("huge.md").toFile(), "rw")) {
            sparse.setLength(50L << 20);
        }

        CollectedFiles collected = read();

        assertThat(collected.refused).containsEntry("huge.md", "has 50 MB, the limit is 10 MB");
        assertThat(collected.files).containsOnlyKeys("good.md");
    }

    @Test
    void names_links_that_lead_in_a_circle_out_of_the_folder_or_nowhere_and_reads_on() throws IOException {
        write("good.md", "good");
        Files.writeString(outside.resolve("secret.md"), "secret");
        link("round.md", "round.md");
        link("out.md", "../secret.md");
        Files.createDirectory(outside.resolve("elsewhere"));
        link("folder", "../elsewhere");
        link("nowhere.md", "missing.md");

        CollectedFiles collected = read();

        assertThat(collected.files).containsOnlyKeys("good.md");
        assertThat(collected.refused)
                .containsEntry("out.md", "symbolic link that leaves the folder")
                .containsEntry("folder", "symbolic link that leaves the folder")
                .containsEntry("nowhere.md", "symbolic link: its target is not there")
                .hasEntrySatisfying("round.md", reason -> assertThat(reason).contains("lead in a circle"));
    }

    @Test
    void a_link_to_a_parent_folder_does_not_read_anything_twice() throws IOException {
        write("a/one.md", "1");
        link("a/up", "..");
        link("a/again.md", "one.md");

        CollectedFiles collected = read();

        assertThat(collected.files).containsOnlyKeys("a/one.md");
        assertThat(collected.skipped)
                .containsEntry("a/up", "leads to a folder that is read already")
                .containsEntry("a/again.md", "leads to a file that is read already");
    }

    @Test
    void follows_links_into_hidden_folders_as_mounted_volumes_have_them() throws IOException {
        write("..2026/faq.md", "mounted");
        link("..data", "..2026");
        link("faq.md", "..data/faq.md");

        CollectedFiles collected = read();

        assertThat(collected.files).containsExactly(Map.entry("faq.md", "mounted"));
    }

    @Test
    void says_in_words_what_the_file_system_refuses() {
        assertThat(FileReading.reason(new AccessDeniedException("a.md"))).isEqualTo("no permission to read it");
        assertThat(FileReading.reason(new IOException("disk on fire"))).isEqualTo("cannot be read: disk on fire");
    }

    @Test
    void a_forced_format_reads_every_file_as_that() throws IOException {
        write("notes.log", "text");

        CollectedFiles collected =
                CollectedFiles.from(new FolderSource(folder, new SourceSettings(SourceFormat.TEXT, 1_000, false)));

        assertThat(collected.files).containsOnlyKeys("notes.log");
    }

    private CollectedFiles read() {
        return CollectedFiles.from(new FolderSource(folder, SourceSettings.DEFAULT));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), Path.of(target));
    }
}
