package dev.deskhand.evaluation.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.deskhand.evaluation.readme.MarkdownCommands.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command of the README does what the README says, against the built jars. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private final MarkdownCommands readme = new MarkdownCommands(read(PROJECT.resolve("README.md")));
    private Shell shell;
    private Shell.Service demo;

    @BeforeAll
    void startTheDemo(@TempDir Path home) throws Exception {
        shell = new Shell(PROJECT, home.toRealPath());
        demo = shell.start("./deskhand demo");
        shell.export("DESKHAND_API_KEY", demo.key());
    }

    @AfterAll
    void endTheDemo() {
        if (demo != null) {
            demo.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_does_what_is_written() {
        return readme.commands().stream().map(command -> dynamicTest(command.toString(), () -> check(command)));
    }

    @Test
    void names_the_two_commands_and_asks_over_http() {
        assertThat(readme.commands())
                .extracting(Command::line)
                .contains("./deskhand demo", "./deskhand test")
                .anyMatch(line -> line.startsWith("curl ") && line.contains("/answer"));
        assertThat(readme.blocksOtherThan(List.of("sh", "json", "text"))).isEmpty();
    }

    @Test
    void every_link_into_the_repository_leads_somewhere() throws IOException {
        try (Stream<Path> pages = Stream.concat(
                Stream.of(PROJECT.resolve("README.md"), PROJECT.resolve("CONTRIBUTING.md")),
                Files.walk(PROJECT.resolve("docs"))
                        .filter(path -> path.toString().endsWith(".md")))) {
            assertThat(pages.flatMap(page -> new MarkdownCommands(read(page))
                            .localLinks().stream().map(page::resolveSibling)))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target.normalize()).exists());
        }
    }

    private void check(Command command) throws Exception {
        if (command.begins("./deskhand demo")) {
            assertThat(shell.run("curl -sf " + demo.url() + "/actuator/health/readiness"))
                    .isEqualTo("{\"status\":\"UP\"}");
        } else if (command.begins("./deskhand test")) {
            // To run it here would be to run this test within itself.
            assertThat(read(PROJECT.resolve("deskhand"))).contains("test) run_tests", "exec mvn -B verify");
        } else if (command.begins("./deskhand serve")) {
            serves(command);
        } else if (Stream.of("ingest", "ask", "calibrate").anyMatch(name -> command.begins("./deskhand " + name))) {
            prints(shell.run(command.line()), command);
        } else if (command.begins("curl")) {
            answers(command);
        } else if (command.line().contains("docker compose")) {
            composes(command);
        } else {
            fail("nobody checks \"" + command + "\"");
        }
    }

    private void serves(Command command) throws IOException, InterruptedException {
        try (Shell.Service service = shell.start(command.line())) {
            assertThat(service.key()).isNotEqualTo(demo.key());
            assertThat(service.url()).isNotEqualTo(demo.url());
        }
    }

    private void answers(Command command) throws IOException, InterruptedException {
        assertThat(command.language()).isEqualTo("json");
        JsonNode written = JsonMapper.shared().readTree(command.output());

        JsonNode said =
                JsonMapper.shared().readTree(shell.run(command.line().replace("http://localhost:8080", demo.url())));

        assertThat(keys(said, "")).isEqualTo(keys(written, ""));
        assertThat(said.path("outcome")).isEqualTo(written.path("outcome"));
        assertThat(said.path("answer")).isEqualTo(written.path("answer"));
        assertThat(said.at("/citations/0/externalId")).isEqualTo(written.at("/citations/0/externalId"));
    }

    /** Each written line is printed, in this order; figures may differ, and "…" stands for lines left out. */
    private static void prints(String output, Command command) {
        assertThat(withoutFigures(output)).containsSubsequence(withoutFigures(command.output()));
    }

    private static List<String> withoutFigures(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.strip().equals("…"))
                .map(line -> line.replaceAll("\\d+(\\.\\d+)?", "#"))
                .toList();
    }

    /** Docker itself is not needed: the file must be what the command asks for. */
    private static void composes(Command command) {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(read(PROJECT.resolve("docker-compose.yml")));
        Map<String, Map<String, Object>> services = compose.get("services");

        assertThat(services).containsKeys("database", "service");
        assertThat(services.get("database").get("image").toString()).startsWith("pgvector/pgvector:");
        assertThat(services.get("service").get("ports").toString()).contains(":8080");
        assertThat(command.line()).contains("DESKHAND_DATABASE_PASSWORD=");
        assertThat(services.get("database").get("environment").toString()).contains("${DESKHAND_DATABASE_PASSWORD:?");
    }

    /** Paths of all keys; an array's are those of its first element, and what is null or "…" is not looked into. */
    private static Set<String> keys(JsonNode node, String path) {
        Set<String> keys = new TreeSet<>();
        node.properties().forEach(property -> {
            keys.add(path + "/" + property.getKey());
            keys.addAll(keys(property.getValue(), path + "/" + property.getKey()));
        });
        if (node.isArray() && !node.isEmpty()) {
            keys.addAll(keys(node.get(0), path + "/0"));
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
