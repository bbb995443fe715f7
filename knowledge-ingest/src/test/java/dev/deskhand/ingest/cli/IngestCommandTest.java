package dev.deskhand.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.InMemoryKnowledge;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IngestCommandTest {

    @TempDir
    Path folder;

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final List<StoreSettings> opened = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();

    @Test
    void reports_in_words_creates_the_site_and_exits_with_0() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");
        write("b.md", "# B\n");

        int exitCode = ingest(folder.toString(), "--site", "verdly");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        Created site verdly.
                        Site verdly
                          added           2
                          changed         0
                          unchanged       0
                          moved           0
                          removed         0
                          skipped         0
                          failed          0
                        Warnings:
                          b.md: thin: no text below the title
                        Knowledge revision 1, 2 passages (2 texts embedded), 0.0 s.
                        """);
    }

    @Test
    void a_bad_file_is_named_with_its_reason_and_exits_with_1() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");
        write("empty.md", "");
        write("broken.md", "---\ntitle: x\n");

        int exitCode = ingest(folder.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .contains("  empty.md: the file is empty")
                .contains("  broken.md: broken front matter: it begins in line 1 and is never closed")
                .contains("added           1")
                .doesNotContain("Exception");
    }

    @Test
    void json_holds_counts_items_and_warnings() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");
        write("empty.md", "");

        int exitCode = ingest(folder.toString(), "--json");
        JsonNode report = JsonMapper.shared().readTree(out.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(report.at("/counts/added").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/failed").asInt()).isEqualTo(1);
        assertThat(report.at("/items/0/id").asString()).isEqualTo("a.md");
        assertThat(report.at("/items/1/reason").asString()).isEqualTo("the file is empty");
        assertThat(report.at("/siteCreated").asBoolean()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrong_usage_is_one_sentence_and_exits_with_2() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");

        assertThat(ingest(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(ingest(folder.toString(), "--colection", "x")).isEqualTo(2);
        assertThat(ingest(folder.toString(), "--format", "docx")).isEqualTo(2);
        assertThat(ingest(folder.toString(), "--site", "No Such")).isEqualTo(2);
        assertThat(ingest(folder.toString(), "--database", "mysql://x")).isEqualTo(2);
        assertThat(ingest()).isEqualTo(2);

        assertThat(err.toString())
                .contains(folder.resolve("missing") + " does not exist.")
                .contains("--colection")
                .contains("The site is \"No Such\"")
                .contains("jdbc:postgresql://")
                .doesNotContain("\tat ");
        assertThat(opened).isEmpty();
    }

    @Test
    void a_store_that_does_not_open_is_one_sentence_and_a_stack_trace_only_when_asked_for() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");
        KnowledgeAccess.Opener closed = settings -> {
            throw new IllegalStateException("The database does not answer");
        };

        int exitCode = IngestCommand.run(closed, console(), folder.toString());
        String plain = err.toString();
        IngestCommand.run(closed, console(), folder.toString(), "--verbose");

        assertThat(exitCode).isEqualTo(1);
        assertThat(plain).isEqualToNormalizingNewlines("The database does not answer.\n");
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void a_dry_run_leaves_no_site_behind() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");

        int exitCode = ingest(folder.toString(), "--dry-run");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("Site default would be created.", "Dry run, nothing published.");
        assertThat(knowledge.list()).isEmpty();
    }

    @Test
    void more_than_twenty_warnings_are_counted_unless_asked_for() throws IOException {
        for (int i : IntStream.range(0, 25).toArray()) {
            write("thin-" + i + ".md", "# Thin " + i);
        }

        ingest(folder.toString());
        String brief = out.toString();
        out.getBuffer().setLength(0);
        ingest(folder.toString(), "--site", "other", "--verbose");

        assertThat(brief).contains("and 5 more");
        assertThat(out.toString()).doesNotContain("more (").contains("thin-24.md: thin");
    }

    @Test
    void the_database_comes_from_the_option_else_from_the_environment_else_is_embedded() throws IOException {
        write("a.md", "# A\n\nSome text about the matter.");
        environment = Map.of("DESKHAND_DATABASE_URL", "postgresql://me:s%20ecret@db:5433/desk?sslmode=require");

        ingest(folder.toString(), "--data", "here");
        ingest(folder.toString(), "--database", "jdbc:postgresql://other/desk?user=u&password=p");
        environment = Map.of();
        ingest(folder.toString());

        assertThat(opened.get(0).dataFolder()).isEqualTo(Path.of("here"));
        assertThat(opened.get(0).database())
                .contains(new DatabaseAccess("jdbc:postgresql://db:5433/desk?sslmode=require", "me", "s ecret"));
        assertThat(opened.get(1).database()).contains(new DatabaseAccess("jdbc:postgresql://other/desk", "u", "p"));
        assertThat(opened.get(2).database()).isEmpty();
        assertThat(opened.get(2).dataFolder()).isEqualTo(Path.of("home", ".deskhand"));
    }

    @Test
    void a_wrong_database_address_is_not_repeated() {
        assertThatThrownBy(() -> DatabaseAddress.parse("oracle://me:secret@db", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
    }

    private int ingest(String... arguments) {
        KnowledgeAccess.Opener opener = settings -> {
            opened.add(settings);
            return knowledge;
        };
        return IngestCommand.run(opener, console(), arguments);
    }

    private Console console() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
        return new Console(new PrintWriter(out), new PrintWriter(err), false, environment, "home", clock);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }
}
