package dev.deskhand.bot.ask.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.AnswerServiceCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The examples as their readers run them: programs with an address and a key in the environment. */
class ExamplesIT extends AnswerServiceCase {

    private static final String ASKED = "How do I reset my password?";

    @TempDir
    private Path folder;

    @Test
    void curl_shows_the_chat_completion() throws Exception {
        Run run = run(
                client.key(), "bash", CompiledClient.EXAMPLES.resolve("ask.sh").toString(), ASKED);

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(run.output())
                        .at("/choices/0/message/content")
                        .asString())
                .isEqualTo(AnswerTraceFixture.TEXT);
    }

    @Test
    void the_java_client_shows_text_and_sources() throws Exception {
        assertShown(java("AskWithJava", client.key()));
    }

    @Test
    void the_java_client_tells_a_problem() throws Exception {
        Run run = java("AskWithJava", "dh_unknown");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("unauthorized: The key is not known or was revoked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AskWithSpringAi", "AskWithLangChain4j"})
    void libraries_take_the_service_for_a_model(String example) throws Exception {
        Run run = java(example, client.key());

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains(AnswerTraceFixture.TEXT);
        assertThat(path.asked()).extracting(asked -> asked.text()).containsExactly(ASKED);
    }

    @TestFactory
    Stream<DynamicTest> the_javascript_client_in_node_where_it_is_installed() {
        return Stream.of(
                        DynamicTest.dynamicTest(
                                "shows text and sources", () -> assertShown(node(client.key(), example("ask.mjs")))),
                        DynamicTest.dynamicTest("tells a problem", () -> {
                            Run run = node("dh_unknown", example("ask.mjs"));
                            assertThat(run.exit()).isEqualTo(1);
                            assertThat(run.output()).contains("unauthorized: The key is not known or was revoked.");
                        }),
                        DynamicTest.dynamicTest("asks again with the same key and gets the same", () -> {
                            long before = messages();
                            Run run = node(client.key(), script("""
                                    const first = await deskhand.answer("How?", { idempotencyKey: "n1" });
                                    const again = await deskhand.answer("How?", { idempotencyKey: "n1" });
                                    const rehearsed = await deskhand.answer({ question: "How?", dryRun: true });
                                    console.log(first.messageId === again.messageId, rehearsed.messageId);
                                    """));
                            assertThat(run.output().strip()).isEqualTo("true null");
                            assertThat(messages()).isEqualTo(before + 2);
                        }),
                        DynamicTest.dynamicTest("waits and tries again when the service cannot at the moment", () -> {
                            Run run = node(client.key(), script("""
                                    const keys = new Set();
                                    let sent = 0;
                                    const busy = new Deskhand({ url: "http://nowhere.example", key: "k", fetch: async (url, init) => {
                                      keys.add(init.headers["Idempotency-Key"]);
                                      return ++sent < 3
                                        ? new Response("{\\"code\\": \\"unavailable\\"}", { status: 503, headers: { "Retry-After": "0" } })
                                        : Response.json({ outcome: "answered" });
                                    } });
                                    const answer = await busy.answer("How?");
                                    console.log(answer.outcome, sent, keys.size);
                                    """));
                            assertThat(run.output().strip()).isEqualTo("answered 3 1");
                        }))
                .filter(test -> isInstalled("node"));
    }

    private static void assertShown(Run run) {
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output())
                .contains(AnswerTraceFixture.TEXT)
                .contains("Article 1: https://help.example.com/article-1#steps")
                .contains("answered, confidence 0.93");
    }

    private static Path example(String name) {
        return CompiledClient.EXAMPLES.resolve(name);
    }

    private Path script(String body) throws IOException {
        String module = CompiledClient.ROOT
                .resolve("clients/javascript/deskhand.js")
                .toUri()
                .toString();
        return Files.writeString(
                folder.resolve("script.mjs"),
                "import { Deskhand } from \"" + module + "\";\n"
                        + "const deskhand = new Deskhand({ url: process.env.DESKHAND_URL, key: process.env.DESKHAND_API_KEY });\n"
                        + body);
    }

    private Run java(String example, String key) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return run(key, java.toString(), "-cp", CompiledClient.classPath(), example, ASKED);
    }

    private Run node(String key, Path script) throws IOException, InterruptedException {
        return run(key, "node", script.toString(), ASKED);
    }

    private Run run(String key, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder program = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("DESKHAND_URL", "http://127.0.0.1:" + port);
        program.environment().put("DESKHAND_API_KEY", key);
        Process process = program.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** How a program ended, and all that it printed. */
    private record Run(int exit, String output) {}
}
