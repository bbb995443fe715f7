package dev.deskhand.ingest.configured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.article.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyncCommandIT extends ConfiguredSourcesCase {

    @Test
    void runs_the_sources_of_a_site_and_reports_each() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");

        int exitCode = sync("--site", "acme");

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Source help", "added           1", "Knowledge revision 1");
        assertThat(published()).containsExactly("a.md");
        assertThat(runs.list(help, 10)).singleElement().satisfies(run -> {
            assertThat(run.cause()).isEqualTo(RunCause.COMMAND);
            assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        });
    }

    @Test
    void an_unchanged_article_costs_no_embedding_and_a_changed_one_only_its_changed_passages() throws IOException {
        write("a.md", "# A\n\n## Light\n\nThe lamp is green.\n\n## Button\n\nHold it long.");
        write("b.md", "# B\n\nSome text about the whole matter.");
        sync("--site", "acme");
        int first = embedder.passages();

        sync("--site", "acme");
        int unchanged = embedder.passages();
        write("a.md", "# A\n\n## Light\n\nThe lamp is green.\n\n## Button\n\nHold it for ten seconds.");
        sync("--site", "acme");

        assertThat(unchanged).isEqualTo(first);
        assertThat(embedder.passages()).isEqualTo(first + 1);
    }

    @Test
    void a_renamed_file_keeps_its_article_and_costs_no_embedding() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        sync("--site", "acme");
        ArticleId before = store.catalog().find(site.id(), "a.md").orElseThrow().article();
        int embedded = embedder.passages();

        Files.move(articles().resolve("a.md"), articles().resolve("b.md"));
        sync("--site", "acme");

        assertThat(store.catalog().find(site.id(), "b.md").orElseThrow().article())
                .isEqualTo(before);
        assertThat(embedder.passages()).isEqualTo(embedded);
    }

    @Test
    void what_vanished_goes_but_not_more_than_half_without_force_and_nothing_of_other_sources() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/o.md"), "# O\n\nAnother source fills the same collection.");
        sources.add(
                site.id(),
                new SourceDefinition(
                        "other",
                        folder.resolve("other").toString(),
                        SourceOptions.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        true),
                Optional.empty());
        for (String name : new String[] {"a", "b", "c", "d"}) {
            write(name + ".md", "# " + name + "\n\nSome text about the whole matter of " + name + ".");
        }
        sync("--site", "acme");

        Files.delete(articles().resolve("a.md"));
        int pruned = sync("--site", "acme", "help");
        for (String name : new String[] {"b", "c", "d"}) {
            Files.delete(articles().resolve(name + ".md"));
        }
        int refused = sync("--site", "acme", "help");
        String refusal = out.toString();
        int forced = sync("--site", "acme", "help", "--force");

        assertThat(new int[] {pruned, refused, forced}).containsExactly(0, 1, 0);
        assertThat(refusal).contains("Not pruned: 3 of the 4 articles");
        assertThat(published()).containsExactly("o.md");
    }

    @Test
    void a_source_that_another_process_runs_is_left_to_it() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        RunId run = runs.ask(help, RunCause.SCHEDULE, false).orElseThrow();
        runs.claim(UUID.randomUUID(), run).orElseThrow();

        int busy = sync("--site", "acme");
        String said = out.toString();
        leasesRunOut();
        int free = sync("--site", "acme");

        assertThat(new int[] {busy, free}).containsExactly(1, 0);
        assertThat(said).contains("Source help: is being run by another process");
    }

    @Test
    void json_holds_the_report_of_each_source_or_why_there_is_none() throws IOException {
        sources.add(
                site.id(),
                new SourceDefinition(
                        "lost",
                        folder.resolve("lost").toString(),
                        SourceOptions.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        true),
                Optional.empty());
        write("a.md", "# A\n\nSome text about the whole matter.");

        int exitCode = sync("--site", "acme", "--json");
        JsonNode reports = JsonMapper.shared().readTree(out.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(reports.at("/0/report/counts/added").asInt()).isEqualTo(1);
        assertThat(reports.at("/1/source").asString()).isEqualTo("lost");
        assertThat(reports.at("/1/problem").asString()).contains("does not exist");
    }

    @Test
    void sources_that_are_switched_off_run_only_by_name_and_unknown_names_are_wrong_usage() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        sources.replace(
                java.util.List.of(site.id()),
                help,
                new SourceDefinition(
                        "help",
                        articles().toString(),
                        SourceOptions.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        false),
                Optional.empty());

        assertThat(sync("--site", "acme")).isZero();
        assertThat(err.toString()).contains("has no sources to run");
        assertThat(published()).isEmpty();
        assertThat(sync("--site", "acme", "help")).isZero();
        assertThat(published()).containsExactly("a.md");
        assertThat(sync("--site", "acme", "nope")).isEqualTo(2);
        assertThat(sync("--site", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no site \"nowhere\"");
    }
}
