package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the compiler of TypeScript says of the widget's JSDoc. Neither the build nor the service needs it: without npm, this says that it did not run. */
class ScriptTypesIT {

    private static final String TYPESCRIPT = "typescript@7.0.2";

    private static final Path FOLDER = Path.of("target", "typescript");

    @Test
    @EnabledIf(
            value = "isCompilerExpected",
            disabledReason = "npm cannot fetch TypeScript here: the types of the widget's scripts were not checked")
    void every_type_that_a_comment_declares_holds() throws Exception {
        Finished install = install();
        assertThat(install.code()).as(install.output()).isZero();

        String compiler =
                FOLDER.toAbsolutePath().resolve("node_modules/.bin/tsc").toString();
        Finished check = run(Path.of("."), List.of(compiler, "-p", "jsconfig.json"));

        assertThat(check.output()).isEmpty();
        assertThat(check.code()).isZero();
    }

    /** Where npm is; what it fetches must be there in CI, and is used elsewhere where it is. */
    static boolean isCompilerExpected() throws IOException, InterruptedException {
        return "true".equals(System.getenv("CI"))
                || isInstalled("npm") && install().code() == 0;
    }

    private static Finished install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        return run(
                FOLDER, List.of("npm", "install", "--prefix", ".", "--no-audit", "--no-fund", "--silent", TYPESCRIPT));
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static Finished run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Finished(process.exitValue(), output);
    }

    private record Finished(int code, String output) {}
}
