package dev.deskhand.evaluation.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.launcher.LauncherFixture.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherIT {

    @TempDir
    Path temporary;

    private LauncherFixture launcher;

    @BeforeEach
    void copyLauncher() throws IOException {
        launcher = new LauncherFixture(temporary.toRealPath());
    }

    @Test
    void builds_what_is_missing_and_starts_the_demo() throws Exception {
        Outcome outcome = launcher.run("demo", "--port", "0");

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("deskhand: building " + launcher.project);
        assertThat(launcher.mavenCalls()).containsExactly(launcher.project + " -q -B -DskipTests package");
        assertThat(launcher.javaArguments())
                .startsWith("-Xmx512m")
                .containsSubsequence("-jar", launcher.project + "/bot-service/target/deskhand.jar", "--server.port=0")
                .contains("--server.address=127.0.0.1", "--deskhand.data=" + launcher.data())
                .contains("--deskhand.sample.articles=" + launcher.project + "/datasets/sample-help-centre/articles");
    }

    @Test
    void starts_the_service_without_the_sample() throws Exception {
        launcher.built().run("serve", "--port=0", "--data", "my data", "--spring.main.banner-mode=off");

        assertThat(launcher.javaArguments())
                .contains("--deskhand.data=" + launcher.data().resolveSibling("my data"))
                .contains("--spring.main.banner-mode=off")
                .noneMatch(argument -> argument.startsWith("--deskhand.sample"));
        assertThat(launcher.mavenCalls()).isEmpty();
    }

    @Test
    void hands_the_database_over_where_the_list_of_processes_does_not_show_it() throws Exception {
        launcher.built().run("serve", "--port=0", "--database", "jdbc:postgresql://host/name?password=secret");

        assertThat(launcher.javaSaw("database")).containsExactly("jdbc:postgresql://host/name?password=secret");
        assertThat(launcher.javaArguments()).noneMatch(argument -> argument.contains("secret"));
    }

    @Test
    void ingests_with_the_services_own_jar() throws Exception {
        Outcome outcome = launcher.built()
                .with("FAKE_JAVA_EXIT", "1")
                .run("ingest", "a folder", "--site", "one", "--data=elsewhere", "--", "--odd");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(launcher.javaArguments())
                .contains("-Dloader.main=dev.deskhand.ingest.cli.IngestCommand")
                .containsSubsequence(
                        "-cp",
                        launcher.project + "/bot-service/target/deskhand.jar",
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        "--data=" + launcher.data().resolveSibling("elsewhere"),
                        "a folder",
                        "--site",
                        "one",
                        "--",
                        "--odd");
    }

    @ParameterizedTest
    @CsvSource({"sync, SyncCommand", "rollback, RollbackCommand"})
    void runs_other_programs_of_the_same_jar(String command, String program) throws Exception {
        launcher.built().run(command, "--site", "one", "--data=elsewhere");

        assertThat(launcher.javaArguments())
                .contains("-Dloader.main=dev.deskhand.ingest.cli." + program)
                .endsWith("--data=" + launcher.data().resolveSibling("elsewhere"), "--site", "one");
    }

    @Test
    void asks_with_the_question_as_it_was_typed() throws Exception {
        launcher.built().run("ask", "How do I reset  my \"password\"?", "--json");

        assertThat(launcher.javaArguments())
                .contains("-Ddeskhand.jar=" + launcher.project + "/bot-service/target/deskhand.jar")
                .endsWith(
                        "-jar",
                        launcher.project + "/evaluation/target/deskhand-evaluation.jar",
                        "ask",
                        "How do I reset  my \"password\"?",
                        "--json");
    }

    @Test
    void runs_the_tests_and_passes_their_output_through() throws Exception {
        Outcome outcome = launcher.with("FAKE_MAVEN_SAYS", "one test failed").run("test", "-Psoak");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("[ERROR] one test failed");
        assertThat(launcher.mavenCalls()).containsExactly(launcher.project + " -B verify -Psoak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "knowledge-store/src/main/java/New.java", "bot-service/pom.xml"})
    void builds_again_when_a_source_is_newer(String source) throws Exception {
        launcher.built();
        Files.writeString(launcher.project.resolve(source), "<onnxruntime.version>1.2.3</onnxruntime.version>");
        Files.setLastModifiedTime(
                launcher.project.resolve(source), FileTime.from(Instant.now().plusSeconds(60)));

        launcher.run("serve", "--port=0");

        assertThat(launcher.mavenCalls()).hasSize(1);
    }

    @Test
    void builds_again_for_what_was_edited_during_a_build() throws Exception {
        launcher.run("serve", "--port=0");
        launcher.run("serve", "--port=0");
        assertThat(launcher.mavenCalls()).hasSize(1);
        FileTime begun = Files.getLastModifiedTime(launcher.project.resolve("target/build.begun"));
        Path source = Files.writeString(launcher.project.resolve("bot-service/src/main/java/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(begun.toInstant().plusMillis(1)));

        launcher.run("serve", "--port=0");

        assertThat(launcher.mavenCalls()).hasSize(2);
    }

    @Test
    void does_not_build_for_a_module_that_the_command_does_not_use() throws Exception {
        launcher.built();
        Path source = Files.writeString(launcher.project.resolve("evaluation/src/main/java/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        launcher.run("serve", "--port=0");

        assertThat(launcher.mavenCalls()).isEmpty();
    }

    @Test
    void works_through_symbolic_links_and_from_any_folder() throws Exception {
        Path bin = Files.createDirectories(temporary.toRealPath().resolve("other place"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../a project/deskhand"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

        Outcome outcome = launcher.runFrom(bin, bin.resolve("second"), "serve", "--port=0");

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(launcher.javaSaw("folder")).containsExactly(bin.toString());
        assertThat(launcher.mavenCalls()).hasSize(1);
    }

    @Test
    void becomes_java_so_that_signals_reach_it() throws Exception {
        launcher.built().with("FAKE_JAVA_STAYS", "yes");
        Process process = launcher.start(temporary, launcher.launcher(), "serve", "--port=0");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (launcher.javaSaw("process").isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }

        assertThat(launcher.javaSaw("process")).containsExactly(Long.toString(process.pid()));
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void says_that_there_is_no_java() throws Exception {
        complains(launcher.withoutJava().run("demo"), 1, "no Java was found: install a JDK, version 17 or newer");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392,8", "11.0.22,11", "16,16"})
    void says_that_java_is_too_old(String version, String major) throws Exception {
        complains(launcher.withJava(version, true).run("demo"), 1, "Java " + major + " in ", " is too old");
    }

    @Test
    void takes_a_newer_java_beside_one_that_is_too_old() throws Exception {
        launcher.withJava("25.0.1", true).built();
        Path old = Files.createDirectories(temporary.resolve("old/bin"));
        Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'java version \"1.8.0\"' >&2\n");
        assertThat(old.resolve("java").toFile().setExecutable(true)).isTrue();

        Outcome outcome = launcher.with("JAVA_HOME", old.getParent().toString()).run("serve", "--port=0");

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(launcher.javaArguments()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void says_that_a_java_without_a_compiler_cannot_build() throws Exception {
        complains(launcher.withJava("17.0.15", false).run("demo", "--port=0"), 1, "cannot compile: install a JDK");
    }

    @Test
    void says_that_there_is_no_maven() throws Exception {
        complains(launcher.withoutMaven().run("demo", "--port=0"), 1, "Maven was not found: install Maven 3.8.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Could not transfer artifact a:b:pom:1 from/to central: Unknown host repo | could not reach its registry
                    java.io.IOException: No space left on device                            | there is no space left on the disk
                    COMPILATION ERROR                                                       | the build failed; the log is
                    """)
    void says_why_the_build_failed(String maven, String sentence) throws Exception {
        Outcome outcome = launcher.with("FAKE_MAVEN_SAYS", maven).run("demo", "--port=0");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("deskhand: ")
                .contains(sentence);
        assertThat(launcher.javaArguments()).isEmpty();
    }

    @Test
    void says_that_the_port_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            complains(launcher.run("serve", "--port", port), 1, "port " + port + " is taken by another program");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "65536", "99999999999999999999"})
    void refuses_a_port_that_is_none(String port) throws Exception {
        complains(launcher.run("serve", "--port", port), 2, "--port is " + port + ", must be 0 to 65535");
    }

    @Test
    void says_that_the_data_folder_is_in_use() throws Exception {
        Files.createDirectories(launcher.data());
        Files.writeString(
                launcher.data().resolve("service.json"),
                "{\"url\":\"http://127.0.0.1:8080\",\"pid\":%d,\"key\":\"k\"}"
                        .formatted(ProcessHandle.current().pid()));

        complains(
                launcher.built().run("serve", "--port=0"),
                1,
                "is in use by the Deskhand at http://127.0.0.1:8080 (process "
                        + ProcessHandle.current().pid() + ")");
    }

    @Test
    void starts_although_a_killed_service_left_its_file() throws Exception {
        Files.createDirectories(launcher.data());
        Files.writeString(launcher.data().resolve("service.json"), "{\"pid\":4194303}");

        assertThat(launcher.built().run("serve", "--port=0").exitCode()).isZero();
    }

    @Test
    void says_that_the_disk_is_full() throws Exception {
        launcher.built()
                .withTool(
                        "df",
                        "#!/bin/sh\necho 'Filesystem 1M-blocks Used Available Use% Mounted'\necho 'disk 100 98 2 98% /'\n");

        complains(
                launcher.run("serve", "--port=0"), 1, "there is no space left on the disk that holds", "2 MB are free");
    }

    @Test
    void says_that_the_data_folder_cannot_be_made() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        complains(launcher.built().run("serve", "--port=0", "--data", file + "/below"), 1, "/below cannot be made");
    }

    @Test
    void calibrates_the_service_of_the_data_folder_that_the_environment_names() throws Exception {
        launcher.built().with("DESKHAND_DATA", "/elsewhere").run("calibrate", "my questions", "--save");

        assertThat(launcher.javaArguments())
                .endsWith("calibrate", "my questions", "--save", "--data=/elsewhere")
                .contains("-Xmx1g");
    }

    @Test
    void calibrates_with_a_data_folder_of_ones_own() throws Exception {
        launcher.built().with("DESKHAND_DATA", "/elsewhere").run("calibrate", "--data", "mine", "--list");

        assertThat(launcher.javaArguments()).endsWith("calibrate", "--data", "mine", "--list");
    }

    @Test
    void benches_with_the_services_jar_and_enough_memory() throws Exception {
        launcher.built().run("bench", "--quick", "--out", "my results");

        assertThat(launcher.javaArguments())
                .startsWith("-Xmx2g")
                .contains("-Ddeskhand.jar=" + launcher.project + "/bot-service/target/deskhand.jar")
                .endsWith("bench", "--quick", "--out", "my results");
    }

    @Test
    void knows_no_other_commands_and_options() throws Exception {
        complains(
                launcher.run("bogus"),
                2,
                "unknown command bogus; the commands are demo, serve, ingest, sync, rollback, ask and test");
        complains(launcher.run("serve", "--prot", "1"), 2, "serve does not know --prot");
        complains(launcher.run("serve", "--data"), 2, "--data wants a value");
        assertThat(launcher.run("help").exitCode()).isZero();
        assertThat(launcher.run().exitCode()).isEqualTo(2);
    }

    private void complains(Outcome outcome, int exitCode, String... words) throws IOException {
        List<String> lines = outcome.output()
                .lines()
                .filter(line -> !line.startsWith("deskhand: building"))
                .toList();
        assertThat(lines).as("one sentence").hasSize(1);
        assertThat(lines.get(0)).startsWith("deskhand: ").endsWith(".").contains(words);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(launcher.javaArguments()).isEmpty();
    }
}
