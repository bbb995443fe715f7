package dev.deskhand.ingest.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundSettings;
import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.ingest.sync.SyncProgress;
import dev.deskhand.ingest.sync.SyncReport;
import dev.deskhand.knowledge.secret.SecretException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceRunsIT extends ConfiguredSourcesCase {

    private static final String OTHER_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    private final UUID here = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();

    @Test
    void a_source_has_one_run_at_a_time_on_all_nodes() {
        RunId run = runs.ask(help, RunCause.REQUEST, false).orElseThrow();

        assertThat(runs.ask(help, RunCause.SCHEDULE, false)).isEmpty();
        assertThat(runs.claim(here)).map(RunTicket::run).contains(run);
        assertThat(runs.claim(elsewhere)).isEmpty();
        assertThat(runs.ask(help, RunCause.COMMAND, false)).isEmpty();
        assertThat(runs.open(help)).map(SourceRun::state).contains(RunState.RUNNING);
    }

    @Test
    void no_run_counts_as_running_beyond_its_lease_of_60_seconds() {
        RunTicket lost = claimed();
        assertThat(jdbc.sql("select lease_until <= clock_timestamp() + interval '60 seconds' from knowledge.source_run")
                        .query(Boolean.class)
                        .single())
                .isTrue();

        leasesRunOut();

        assertThat(runs.find(help, lost.run())).map(SourceRun::state).contains(RunState.INTERRUPTED);
        assertThat(runs.renew(lost)).isFalse();
        assertThat(runs.ask(help, RunCause.SCHEDULE, false)).isPresent();
        assertThat(runs.find(help, lost.run())).map(SourceRun::problem).contains("the process that ran it has ended");
    }

    @Test
    void a_token_lies_sealed_and_a_run_without_its_key_fails_with_a_sentence() throws IOException {
        sources.replace(
                List.of(site.id()),
                help,
                new SourceDefinition(
                        "help",
                        "intercom:https://help.example.com",
                        SourceOptions.DEFAULT,
                        Optional.of(SourceToken.of("top secret")),
                        Optional.empty(),
                        true),
                Optional.empty());
        String kept = jdbc.sql("select token from knowledge.source")
                .query(String.class)
                .single();
        RunTicket ticket = claimed();
        sources = sources(OTHER_KEY);
        Files.delete(folder.resolve("data/secrets.key"));

        assertThatThrownBy(() -> run(ticket, SyncProgress.SILENT)).isInstanceOf(SecretException.class);

        assertThat(kept).startsWith("sealed:1:").doesNotContain("top secret");
        assertThat(runs.find(help, ticket.run()).map(SourceRun::problem).orElseThrow())
                .startsWith("The secret was sealed with the key " + kept.split(":")[2] + ", which is not at hand");
        assertThat(sources.renewSeals()).containsExactly(help);
    }

    @Test
    void tokens_are_sealed_anew_with_a_new_key_and_those_in_the_clear_too() {
        SourceId second = sources.add(site.id(), definition("second"), Optional.empty());
        jdbc.sql("update knowledge.source set token = 'from before' where id = :id")
                .param("id", second.value())
                .update();
        ConfiguredSources rotated = sources(OTHER_KEY);

        assertThat(rotated.renewSeals()).isEmpty();

        assertThat(jdbc.sql("select token from knowledge.source where token is not null")
                        .query(String.class)
                        .single())
                .startsWith("sealed:1:");
        assertThat(rotated.find(second)
                        .orElseThrow()
                        .definition()
                        .token()
                        .orElseThrow()
                        .value())
                .isEqualTo("from before");
    }

    @Test
    void a_run_that_lost_its_lease_publishes_nothing() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        RunTicket ticket = claimed();
        SyncProgress held = progress(this::leasesRunOut);

        assertThatThrownBy(() -> run(ticket, held)).isInstanceOf(LeaseLostException.class);

        assertThat(published()).isEmpty();
        assertThat(runs.find(help, ticket.run())).map(SourceRun::state).contains(RunState.INTERRUPTED);
    }

    @Test
    void a_run_whose_process_is_stopping_is_done_by_another() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        RunTicket ticket = claimed();

        assertThatThrownBy(() -> run(ticket, progress(() -> {
                    throw new SourceSync.StoppedException();
                })))
                .isInstanceOf(SourceSync.StoppedException.class);

        assertThat(runs.claim(elsewhere)).map(RunTicket::run).contains(ticket.run());
    }

    @Test
    void a_finished_run_tells_what_it_did_with_each_file() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        write("empty.md", "");
        RunTicket ticket = claimed();

        run(ticket, SyncProgress.SILENT);

        SourceRun done = runs.find(help, ticket.run()).orElseThrow();
        assertThat(done.state()).isEqualTo(RunState.INCOMPLETE);
        assertThat(done.knowledgeRevision()).isEqualTo(1);
        assertThat(done.counts()).containsEntry("added", 1).containsEntry("failed", 1);
        assertThat(done.done()).isEqualTo(2);
        assertThat(runs.report(help, ticket.run()).orElseThrow()).contains("the file is empty");
    }

    @Test
    void a_source_that_is_gone_fails_its_run_with_the_reason() throws IOException {
        RunTicket ticket = claimed();
        java.nio.file.Files.delete(articles());

        assertThatThrownBy(() -> run(ticket, SyncProgress.SILENT)).hasMessageContaining("does not exist");

        assertThat(runs.find(help, ticket.run()))
                .hasValueSatisfying(run -> assertThat(run.problem()).contains("does not exist"));
    }

    @Test
    void the_last_50_runs_are_kept() {
        for (int i = 0; i < 52; i++) {
            runs.fail(claimed(), "number " + i);
        }

        List<SourceRun> kept = runs.list(help, 100);

        assertThat(kept).hasSize(50);
        assertThat(kept.get(0).problem()).isEqualTo("number 51");
    }

    @Test
    void notes_are_forgotten_by_a_rollback_and_by_another_way_of_reading() throws IOException {
        write("a.md", "# A\n\nSome text about the whole matter.");
        sync("--site", "acme");
        SourceNotes notes = sources.notes("v1");
        notes.keep(site.id(), Map.of("place", new SourceNotes.Note("seen", Set.of("bad.md"))));
        assertThat(notes.find(site.id(), "place")).contains(new SourceNotes.Note("seen", Set.of("bad.md")));
        assertThat(sources.notes("v2").find(site.id(), "place")).isEmpty();

        store.history().rollbackBy(site.id(), 1);

        assertThat(notes.find(site.id(), "place")).isEmpty();
    }

    @Test
    void a_token_is_kept_when_the_source_is_described_anew_and_never_shown() {
        SourceDefinition secret = new SourceDefinition(
                "api",
                "intercom:https://api.intercom.io",
                SourceOptions.DEFAULT,
                Optional.of(SourceToken.of("top secret")),
                Optional.empty(),
                true);
        SourceId id = sources.add(site.id(), secret, Optional.empty());

        sources.replace(List.of(site.id()), id, definition("renamed"), Optional.empty());

        ConfiguredSource found = sources.find(id).orElseThrow();
        assertThat(found.definition().name()).isEqualTo("renamed");
        assertThat(found.definition().token()).map(SourceToken::value).contains("top secret");
        assertThat(found.toString()).doesNotContain("top secret");
    }

    private RunTicket claimed() {
        RunId run = runs.ask(help, RunCause.REQUEST, false).orElseThrow();
        return runs.claim(here, run).orElseThrow();
    }

    private SyncReport run(RunTicket ticket, SyncProgress progress) throws IOException {
        try (OutboundClient client = new OutboundClient(OutboundSettings.DEFAULT)) {
            return new SourceSync(
                            new SourceSync.Knowledge(store.publisher(), store.catalog(), store.languages()),
                            new SourceSync.Reach(client, AllowedFolders.ALL),
                            sources,
                            runs,
                            Clock.systemUTC())
                    .run(ticket, progress);
        }
    }

    private static SyncProgress progress(Runnable atFirstFile) {
        return new SyncProgress() {
            @Override
            public void expect(int items) {}

            @Override
            public void done(String path) {
                atFirstFile.run();
            }

            @Override
            public void publishing() {}
        };
    }
}
