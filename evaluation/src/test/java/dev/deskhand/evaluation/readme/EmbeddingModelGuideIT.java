package dev.deskhand.evaluation.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.deskhand.evaluation.readme.MarkdownCommands.Command;
import dev.deskhand.evaluation.readme.Shell.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide to another embedding model, from its first command to its last, as a reader with a running demo has it. */
class EmbeddingModelGuideIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final long SECONDS = 120;

    private final MarkdownCommands guide = guide();
    private Shell shell;
    private @Nullable Service service;

    @BeforeEach
    void openAShell(@TempDir Path home) throws Exception {
        shell = new Shell(PROJECT, home.toRealPath());
        shell.provide("optimum-cli", exporter(home.toRealPath()));
    }

    @AfterEach
    void endTheService() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void every_command_does_what_is_written() throws Exception {
        start("./deskhand demo");
        shell.export("DESKHAND_API_KEY", running().key());
        assertThat(embedding().path("model").asString()).isEqualTo("minilm_l6_v2_q");

        for (Command command : guide.commands()) {
            if (command.begins("./deskhand demo")) {
                start(command.line());
            } else if (command.begins("curl")) {
                awaitChange();
                assertThat(site(command.line()).path("embedding"))
                        .isEqualTo(
                                JsonMapper.shared().readTree(command.output()).path("embedding"));
            } else if (command.begins("optimum-cli") || command.begins("printf")) {
                shell.run(command.line());
            } else {
                fail("nobody checks \"" + command + "\"");
            }
        }

        awaitChange();
        assertThat(embedding().path("model").asString()).matches("e5_small_[0-9a-f]{12}");
        assertThat(shell.run("./deskhand ask \"How do I connect my garden to Wi-Fi?\""))
                .contains("Wi-Fi");
    }

    @Test
    void a_wrong_folder_keeps_the_service_from_starting_and_is_named_in_a_sentence() throws Exception {
        Path empty = Files.createDirectory(shell.home().resolve("empty"));

        assertThat(shell.complaint("./deskhand serve --deskhand.embedding.model=" + empty))
                .contains("The embedding model cannot be used: the model folder " + empty
                        + " cannot be used: model.onnx is missing")
                .doesNotContain("\tat ");
    }

    private void start(String command) throws IOException, InterruptedException {
        endTheService();
        service = shell.start(command);
    }

    private Service running() {
        return Objects.requireNonNull(service);
    }

    private JsonNode embedding() throws IOException, InterruptedException {
        return site("curl -s http://localhost:8080/sites/default -H \"Authorization: Bearer $DESKHAND_API_KEY\"")
                .path("embedding");
    }

    private JsonNode site(String curl) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(shell.run(
                        curl.replace("http://localhost:8080", running().url())));
    }

    private void awaitChange() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        JsonNode embedding = embedding();
        while (!embedding.path("change").isNull()) {
            assertThat(embedding.at("/change/failure").isNull())
                    .as(embedding.toString())
                    .isTrue();
            assertThat(System.nanoTime()).as(embedding.toString()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
            embedding = embedding();
        }
    }

    /** Stands in for the exporter, which loads from far away: a model that is at hand, in the files that it writes. */
    private static String exporter(Path home) throws IOException {
        Path model = Files.createDirectory(home.resolve("at-hand"));
        copy("/all-minilm-l6-v2-q.onnx", model.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", model.resolve("tokenizer.json"));
        return """
                #!/bin/sh
                [ "$1 $2" = "export onnx" ] || exit 1
                for folder do :; done
                mkdir -p "$folder" && cp %s/* "$folder"
                """.formatted(model);
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = EmbeddingModelGuideIT.class.getResourceAsStream(resource)) {
            Files.copy(in, target);
        }
    }

    private static MarkdownCommands guide() {
        try {
            MarkdownCommands guide =
                    new MarkdownCommands(Files.readString(PROJECT.resolve("docs/guides/embedding-model.md")));
            assertThat(guide.blocksOtherThan(List.of("sh", "json"))).isEmpty();
            return guide;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
