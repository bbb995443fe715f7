package dev.deskhand.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What vanished is removed where that is wanted, and never by mistake. */
class PruneTest extends SyncCase {

    @Test
    void without_prune_nothing_is_removed_and_the_report_says_how() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        Files.delete(folder.resolve("a.md"));
        SyncReport report = run(SyncOptions.DEFAULT);

        assertThat(report.warnings())
                .containsExactly(new SyncWarning("a.md", "no longer in the source; --prune removes it"));
        assertThat(knowledge.articles("default")).containsOnlyKeys("a.md");
    }

    @Test
    void prune_refuses_to_remove_more_than_half_of_a_collection_without_force() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            write("help/" + name + ".md", "# " + name + "\n\nSome text about the whole matter.");
        }
        run(SyncOptions.DEFAULT);
        for (String name : List.of("a", "b", "c")) {
            Files.delete(folder.resolve("help/" + name + ".md"));
        }

        SyncReport refused = run(PRUNE);
        SyncReport forced = run(FORCE);

        assertThat(refused.isClean()).isFalse();
        assertThat(refused.refusals())
                .containsExactly("Not pruned: 3 of the 5 articles in collection \"help\" are no longer in the source. "
                        + "If that is right, add --force.");
        assertThat(refused.count(SyncAction.REMOVED)).isZero();
        assertThat(forced.count(SyncAction.REMOVED)).isEqualTo(3);
        assertThat(knowledge.articles("default")).containsOnlyKeys("help/d.md", "help/e.md");
    }

    @Test
    void force_also_empties_a_collection_whose_folder_is_gone() throws IOException {
        write("old/a.md", "# A\n\nSome text about the whole matter.");
        write("new/b.md", "# B\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT);

        Files.delete(folder.resolve("old/a.md"));
        SyncReport refused = run(PRUNE);
        SyncReport report = run(FORCE);

        assertThat(refused.refusals()).hasSize(1);
        assertThat(report.with(SyncAction.REMOVED)).extracting(SyncItem::path).containsExactly("old/a.md");
    }

    @Test
    void prune_leaves_collections_of_other_sources_alone() throws IOException {
        write("one/x/a.md", "# A\n\nSome text about the whole matter.");
        write("two/y/b.md", "# B\n\nSome text about the whole matter.");
        run(SyncOptions.DEFAULT, "one");
        run(SyncOptions.DEFAULT, "two");

        SyncReport report = run(PRUNE, "one");

        assertThat(report.count(SyncAction.REMOVED)).isZero();
        assertThat(knowledge.articles("default")).containsOnlyKeys("x/a.md", "y/b.md");
    }
}
