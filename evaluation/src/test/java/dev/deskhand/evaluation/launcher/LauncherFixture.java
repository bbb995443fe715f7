package dev.deskhand.evaluation.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a project of empty modules, with a Java and a Maven that only write down how they were
 * called, and a PATH that holds nothing else but the usual tools.
 */
final class LauncherFixture {

    private static final List<String> TOOLS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "dd",
            "df",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch",
            "uname");
    private static final String FAKE_JAVA = """
            #!/bin/sh
            case "$1" in -version) echo 'openjdk version "%s"' >&2; exit 0 ;; esac
            {
              for argument in "$@"; do printf 'argument %%s\\n' "$argument"; done
              printf 'database %%s\\n' "$DESKHAND_DATABASE_URL"
              printf 'folder %%s\\n' "$PWD"
              printf 'process %%s\\n' "$$"
            } > '%s'
            if [ -n "$FAKE_JAVA_STAYS" ]; then exec sleep 60; fi
            exit ${FAKE_JAVA_EXIT:-0}
            """;
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            printf '%%s\\n' "$PWD $*" >> '%s'
            if [ -n "$FAKE_MAVEN_SAYS" ]; then echo "[ERROR] $FAKE_MAVEN_SAYS"; exit 1; fi
            mkdir -p bot-service/target evaluation/target
            touch bot-service/target/deskhand.jar evaluation/target/deskhand-evaluation.jar
            """;

    final Path project;
    private final Path tools;
    private final Path javaHome;
    private final Path javaCalls;
    private final Path mavenCalls;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    /** How a run ended and what it wrote on both outputs. */
    record Outcome(int exitCode, String output) {}

    LauncherFixture(Path folder) throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        javaHome = Files.createDirectories(folder.resolve("jdks/fake jdk"));
        home = Files.createDirectories(folder.resolve("home"));
        javaCalls = folder.resolve("java.calls");
        mavenCalls = folder.resolve("maven.calls");
        Path script = Path.of("").toAbsolutePath().resolveSibling("deskhand");
        Files.copy(script, launcher());
        Files.setPosixFilePermissions(launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(project.resolve("pom.xml"), "<onnxruntime.version>1.2.3</onnxruntime.version>\n");
        for (String module : List.of("knowledge-store", "knowledge-ingest", "bot-service", "evaluation")) {
            Files.createDirectories(project.resolve(module).resolve("src/main/java"));
            Files.writeString(project.resolve(module).resolve("pom.xml"), "<project/>\n");
        }
        offerTools();
        withJava("17.0.15", true);
        executable(tools.resolve("mvn"), FAKE_MAVEN.formatted(mavenCalls));
    }

    Path launcher() {
        return project.resolve("deskhand");
    }

    Path data() {
        return home.resolve(".deskhand");
    }

    LauncherFixture withJava(String version, boolean compiler) throws IOException {
        Files.createDirectories(javaHome.resolve("bin"));
        executable(javaHome.resolve("bin/java"), FAKE_JAVA.formatted(version, javaCalls));
        Files.deleteIfExists(javaHome.resolve("bin/javac"));
        if (compiler) {
            executable(javaHome.resolve("bin/javac"), "#!/bin/sh\n");
        }
        return this;
    }

    LauncherFixture withoutJava() throws IOException {
        Files.delete(javaHome.resolve("bin/java"));
        return this;
    }

    LauncherFixture withoutMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
        return this;
    }

    LauncherFixture withTool(String name, String script) throws IOException {
        Files.deleteIfExists(tools.resolve(name));
        executable(tools.resolve(name), script);
        return this;
    }

    LauncherFixture with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Jars that are there, with the constant time that Maven gives them for the sake of reproducible builds. */
    LauncherFixture built() throws IOException {
        for (String jar : List.of("bot-service/target/deskhand.jar", "evaluation/target/deskhand-evaluation.jar")) {
            Files.createDirectories(project.resolve(jar).getParent());
            Files.writeString(project.resolve(jar), "jar");
            Files.setLastModifiedTime(project.resolve(jar), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        }
        return this;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return runFrom(home, launcher(), arguments);
    }

    Outcome runFrom(Path folder, Path launcher, String... arguments) throws IOException, InterruptedException {
        Process process = start(folder, launcher, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher does not end: " + output);
        }
        return new Outcome(process.exitValue(), output);
    }

    Process start(Path folder, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("DESKHAND_JAVA_HOMES", javaHome.getParent().toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The arguments of the last call of Java. */
    List<String> javaArguments() throws IOException {
        return javaSaw("argument");
    }

    List<String> javaSaw(String what) throws IOException {
        return !Files.exists(javaCalls)
                ? List.of()
                : Files.readAllLines(javaCalls).stream()
                        .filter(line -> line.startsWith(what + " "))
                        .map(line -> line.substring(what.length() + 1))
                        .toList();
    }

    /** The calls of Maven, each with its folder and arguments. */
    List<String> mavenCalls() throws IOException {
        return Files.exists(mavenCalls) ? Files.readAllLines(mavenCalls) : List.of();
    }

    private void offerTools() throws IOException {
        for (String tool : TOOLS) {
            for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin")) {
                Path found = Path.of(folder, tool);
                if (Files.isExecutable(found) && !Files.exists(tools.resolve(tool))) {
                    executable(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
                }
            }
        }
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
