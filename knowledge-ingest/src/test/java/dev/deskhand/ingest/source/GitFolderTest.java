package dev.deskhand.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFolderTest {

    private static final PersonIdent WRITER = new PersonIdent("A writer", "writer@example.com");

    @TempDir
    Path folder;

    private Git git;

    @BeforeEach
    void beginAWorkingCopy() throws Exception {
        git = Git.init().setDirectory(folder.toFile()).call();
        write("help/a.md", "# A");
        write("help/b.md", "# B");
        commit();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void the_first_run_reads_everything_and_notes_the_commit() throws Exception {
        CollectedFiles first = read("help", null);

        assertThat(first.files).containsOnlyKeys("a.md", "b.md");
        assertThat(first.noted).isEqualTo(head());
        assertThat(first.versions).containsExactly("Git commit " + head());
    }

    @Test
    void later_only_files_that_changed_since_the_noted_commit_are_read() throws Exception {
        String before = read("help", null).noted;
        write("help/b.md", "# B, better");
        write("help/c.md", "# C");
        commit();

        CollectedFiles again = read("help", before);

        assertThat(again.files).containsOnlyKeys("b.md", "c.md");
        assertThat(again.unchanged).containsExactly("a.md");
        assertThat(again.noted).isEqualTo(head()).isNotEqualTo(before);
    }

    @Test
    void a_page_is_read_when_a_file_that_it_includes_changed_or_the_site_s_settings_did() throws Exception {
        write("help/snippets/card.txt", "All cards.");
        write("help/a.md", "# A\n\n--8<-- \"card.txt\"\n");
        commit();
        String before = read("help", null).noted;
        write("help/snippets/card.txt", "Most cards.");
        commit();

        CollectedFiles included = read("help", before);
        write("help/mkdocs.yml", "docs_dir: .\nsite_name: Help\n");
        commit();
        CollectedFiles settings = read("help", included.noted);

        assertThat(included.files).containsKey("a.md");
        assertThat(included.companions.get("a.md").files()).containsOnlyKeys("snippets/card.txt");
        assertThat(included.unchanged).contains("b.md");
        assertThat(settings.files).containsKeys("a.md", "b.md");
    }

    @Test
    void what_is_not_committed_is_read_now_and_once_more_when_it_was_put_back() throws Exception {
        String before = read("help", null).noted;
        write("help/a.md", "# A in work");
        CollectedFiles dirty = read("help", before);
        write("help/a.md", "# A");

        CollectedFiles back = read("help", dirty.noted);

        assertThat(dirty.files).containsOnlyKeys("a.md");
        assertThat(dirty.versions).containsExactly("Git commit " + head() + " and 1 changed file");
        assertThat(back.files).containsOnlyKeys("a.md");
        assertThat(read("help", back.noted).files).isEmpty();
    }

    @Test
    void what_the_site_does_not_hold_is_read_whatever_the_commits_say() throws Exception {
        String before = read("help", null).noted;
        CollectedFiles again = new CollectedFiles();
        again.noted = before;
        again.held.add("a.md");

        source("help").read(again);

        assertThat(again.files).containsOnlyKeys("b.md");
    }

    @Test
    void files_that_git_does_not_know_or_leaves_out_are_read_as_in_any_folder() throws Exception {
        write(".gitignore", "help/built/");
        write("help/built/page.md", "# Built");
        write("help/new.md", "# New");

        CollectedFiles read = read("help", head());

        assertThat(read.files).containsOnlyKeys("built/page.md", "new.md");
        assertThat(read.unchanged).containsExactly("a.md", "b.md");
    }

    @Test
    void a_note_of_a_commit_that_is_gone_means_a_full_run() throws Exception {
        assertThat(read("help", "0123456789012345678901234567890123456789").files)
                .hasSize(2);
        assertThat(read("help", "no commit").files).hasSize(2);
    }

    @Test
    void a_broken_repository_is_an_ordinary_folder() throws Exception {
        Files.delete(folder.resolve(".git/HEAD"));

        CollectedFiles read = read("help", head());

        assertThat(read.files).hasSize(2);
        assertThat(read.versions).isEmpty();
        assertThat(read.noted).isEqualTo(head());
    }

    private CollectedFiles read(String path, String noted) {
        CollectedFiles read = new CollectedFiles();
        read.noted = noted;
        read.held.addAll(List.of("a.md", "b.md"));
        source(path).read(read);
        return read;
    }

    private ArticleSource source(String path) {
        return new SourceLocator(SourceSettings.DEFAULT).locate(folder.resolve(path));
    }

    private String head() throws IOException {
        var head = git.getRepository().resolve("HEAD");
        return head == null ? "none" : head.name();
    }

    private void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("A change")
                .setAuthor(WRITER)
                .setCommitter(WRITER)
                .setSign(false)
                .call();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
