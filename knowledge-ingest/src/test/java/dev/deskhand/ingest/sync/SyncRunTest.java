package dev.deskhand.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.source.SourceLocator;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncRunTest extends SyncCase {

    @Test
    void publishes_a_folder_as_one_revision_and_reports_each_file() throws IOException {
        write("setup/wifi.md", "# Wi-Fi\n\nHow to connect to it.");
        write("faq.md", "---\nid: faq\n---\n# FAQ\n\nQuestions and their answers.");
        write("draft.md", "---\ndraft: true\n---\nText");

        SyncReport report = run(SyncOptions.DEFAULT);

        assertThat(report.knowledgeRevision()).isEqualTo(1);
        assertThat(report.items())
                .containsExactlyInAnyOrder(
                        new SyncItem("setup/wifi.md", SyncAction.ADDED, "setup/wifi.md", null),
                        new SyncItem("faq.md", SyncAction.ADDED, "faq", null),
                        new SyncItem("draft.md", SyncAction.SKIPPED, null, "draft (draft: true)"));
        assertThat(knowledge.articles("default")).containsOnlyKeys("setup/wifi.md", "faq");
    }

    @Test
    void an_unchanged_folder_costs_neither_parsing_nor_a_revision() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        write("b.md", "---\nid: bee\n---\n# B\n\nSome text about the whole matter.");
        write("documents.txt", "Plain\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        SyncReport again = run(SyncOptions.DEFAULT);

        assertThat(again.count(SyncAction.UNCHANGED)).isEqualTo(3);
        assertThat(again.knowledgeRevision()).isEqualTo(1);
        assertThat(knowledge.puts()).isEqualTo(3);
    }

    @Test
    void what_shows_only_beside_other_articles_is_told_of_the_article_by_its_id() throws IOException {
        String terms = "Send the plant back within 30 days of the day on which it came to you, in its own box, and "
                + "we pay the money back to the card that it was paid with.";
        write("a.md", "---\nid: terms\n---\n# Terms\n\n" + terms);
        write("b.md", "# Returns\n\n" + terms.replace("30", "14"));
        write("c.md", "# Thin\n\n[It](gone.md)");

        SyncReport report = run(SyncOptions.DEFAULT);

        String text = "says 14 days where a.md says 30 days, in nearly the same words";
        assertThat(report.warnings()).contains(new SyncWarning("b.md", text));
        assertThat(knowledge.warnings())
                .containsEntry("b.md", List.of(new ArticleWarning(Kind.CONTRADICTION, text, "terms")))
                .containsEntry(
                        "c.md", List.of(ArticleWarning.of(Kind.BROKEN_LINK, "links to gone.md, which is not there")));
        assertThat(knowledge.articles("default").get("c.md").draft().warnings())
                .containsExactly(ArticleWarning.of(Kind.THIN, "thin: only 8 letters of text"));
    }

    @Test
    void only_what_changed_is_handed_over_again() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        write("b.md", "# B\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        write("b.md", "# B\n\nOther text about it.");
        SyncReport report = run(SyncOptions.DEFAULT);

        assertThat(report.with(SyncAction.CHANGED)).extracting(SyncItem::path).containsExactly("b.md");
        assertThat(knowledge.puts()).isEqualTo(3);
        assertThat(knowledge.articles("default").get("b.md").draft().body()).isEqualTo("Other text about it.");
    }

    @Test
    void a_moved_file_keeps_its_identity_and_is_not_handed_over() throws IOException {
        write("old.md", "# A\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);
        ArticleId before = knowledge.articles("default").get("old.md").id();

        Files.move(folder.resolve("old.md"), folder.resolve("new.md"));
        SyncReport report = run(PRUNE);
        SyncReport again = run(PRUNE);

        assertThat(report.items())
                .containsExactly(new SyncItem("new.md", SyncAction.MOVED, "new.md", "moved from old.md"));
        assertThat(knowledge.articles("default")).containsOnlyKeys("new.md");
        assertThat(knowledge.articles("default").get("new.md").id()).isEqualTo(before);
        assertThat(knowledge.puts()).isEqualTo(1);
        assertThat(again.count(SyncAction.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void a_move_to_another_language_folder_says_so_to_the_store() throws IOException {
        write("en/a.md", "# A\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);
        ArticleId before = knowledge.articles("default").get("en/a.md").id();

        Files.createDirectory(folder.resolve("de"));
        Files.move(folder.resolve("en/a.md"), folder.resolve("de/a.md"));
        run(SyncOptions.DEFAULT);

        assertThat(knowledge.articles("default")).containsOnlyKeys("de/a.md");
        assertThat(knowledge.articles("default").get("de/a.md").draft().language())
                .isEqualTo("de");
    }

    @Test
    void a_copy_is_an_article_of_its_own() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        write("b.md", "# A\n\nSome text about the whole matter.");
        SyncReport report = run(PRUNE);

        assertThat(report.count(SyncAction.MOVED)).isZero();
        assertThat(report.count(SyncAction.ADDED)).isEqualTo(1);
        assertThat(knowledge.articles("default")).containsOnlyKeys("a.md", "b.md");
    }

    @Test
    void an_article_with_its_own_id_may_be_renamed() throws IOException {
        write("a.md", "---\nid: wifi\n---\n# A\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        SyncReport report = run(PRUNE);

        assertThat(report.items())
                .containsExactly(new SyncItem("b.md", SyncAction.MOVED, "wifi", "same text at a new place"));
        assertThat(knowledge.articles("default")).containsOnlyKeys("wifi");
    }

    @Test
    void two_files_with_the_same_id_fail_the_second_by_name() throws IOException {
        write("a.md", "---\nid: wifi\n---\n# A\n\nSome text about the whole matter.");
        write("b.md", "---\nid: wifi\n---\n# B\n\nSome text about the whole matter.");

        SyncReport first = run(SyncOptions.DEFAULT);
        SyncReport second = run(SyncOptions.DEFAULT);

        for (SyncReport report : List.of(first, second)) {
            assertThat(report.with(SyncAction.FAILED))
                    .containsExactly(new SyncItem(
                            "b.md", SyncAction.FAILED, null, "has the id \"wifi\", which a.md has already"));
        }
        assertThat(knowledge.articles("default").get("wifi").draft().title()).isEqualTo("A");
    }

    @Test
    void a_bad_file_fails_alone_and_its_article_is_not_pruned() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        write("b.md", "---\nid: bee\n---\n# B\n\nSome text about the whole matter.");
        write("c.md", "# C\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        Files.write(folder.resolve("a.md"), new byte[] {'a', 0, 0});
        Files.write(folder.resolve("b.md"), new byte[0]);
        Files.delete(folder.resolve("c.md"));
        write("d.md", "# D\n\nSome text about the whole matter.");
        SyncReport report = run(PRUNE);

        assertThat(report.isClean()).isFalse();
        assertThat(report.with(SyncAction.FAILED)).extracting(SyncItem::path).containsExactly("a.md", "b.md");
        assertThat(report.with(SyncAction.REMOVED)).extracting(SyncItem::path).containsExactly("c.md");
        assertThat(report.warnings()).extracting(SyncWarning::path).containsExactlyInAnyOrder("a.md", "bee");
        assertThat(knowledge.articles("default")).containsOnlyKeys("a.md", "bee", "d.md");
    }

    @Test
    void a_folder_that_cannot_be_listed_keeps_everything_from_being_pruned() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);
        String identity =
                new SourceLocator(SourceSettings.DEFAULT).locate(folder).identity();

        SyncReport report = run(PRUNE, List.of(new UnreadableSource(identity)));

        assertThat(report.items())
                .containsExactly(new SyncItem("closed", SyncAction.FAILED, null, "no permission to read it"));
        assertThat(report.warnings()).extracting(SyncWarning::path).containsExactly("a.md");
        assertThat(knowledge.articles("default")).containsOnlyKeys("a.md");
    }

    @Test
    void a_dry_run_reports_the_same_and_publishes_nothing() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        write("b.md", "# B\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);
        write("a.md", "# A\n\nOther text about it.");
        Files.delete(folder.resolve("b.md"));
        write("c.md", "# C\n\nSome text about the whole matter.");

        SyncReport dry = run(new SyncOptions(true, false, true));
        int putsAfterDryRun = knowledge.puts();
        SyncReport real = run(PRUNE);

        assertThat(putsAfterDryRun).isEqualTo(2);
        assertThat(dry.knowledgeRevision()).isEqualTo(1);
        assertThat(dry.items()).isEqualTo(real.items());
        assertThat(real.knowledgeRevision()).isEqualTo(2);
    }

    @Test
    void a_broken_line_protects_the_other_documents_of_its_file() throws IOException {
        write("documents.jsonl", "{\"id\":\"a\",\"body\":\"Text of a\"}\n{\"id\":\"b\",\"body\":\"Text of b\"}\n");
        run(SyncOptions.DEFAULT);

        write("documents.jsonl", "{\"id\":\"a\",\"body\":\"Text of a\"}\n{\"id\":\"b\",\"bo");
        SyncReport report = run(PRUNE);

        assertThat(report.with(SyncAction.FAILED)).extracting(SyncItem::path).containsExactly("documents.jsonl:2");
        assertThat(knowledge.articles("default")).containsOnlyKeys("a", "b");
    }

    @Test
    void lines_may_change_their_order() throws IOException {
        write("documents.jsonl", "{\"id\":\"a\",\"body\":\"Text of a\"}\n{\"id\":\"b\",\"body\":\"Text of b\"}\n");
        run(SyncOptions.DEFAULT);

        write("documents.jsonl", "{\"id\":\"b\",\"body\":\"Text of b\"}\n{\"id\":\"a\",\"body\":\"Text of a\"}\n");
        SyncReport report = run(PRUNE);

        assertThat(report.count(SyncAction.UNCHANGED)).isEqualTo(2);
    }
}
