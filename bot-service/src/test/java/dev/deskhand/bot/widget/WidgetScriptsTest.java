package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs the tests of the widget's pure modules, which are scripts themselves, where there is a Node to run them. */
class WidgetScriptsTest {

    private static final Path TESTS = Path.of("src/test/js");
    private static final Path WIDGET = Path.of("src/main/resources/static/widget");

    @Test
    @EnabledIf(value = "hasNode", disabledReason = "no Node here: the widget's own tests did not run")
    void the_widgets_own_tests_pass() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=spec"));
        command.addAll(scripts(TESTS, ".test.js"));

        Process tests = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(tests.waitFor()).as(report).isZero();
        assertThat(report).contains("dropped at any event of 500 conversations");
    }

    @Test
    void nothing_in_the_widget_turns_a_string_into_markup_or_code() throws IOException {
        for (String script : scripts(WIDGET, ".js")) {
            assertThat(Files.readString(Path.of(script)))
                    .as(script)
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function")
                    .doesNotContainPattern("setAttribute\\('(style|on\\w+)'");
        }
    }

    @Test
    void the_widgets_style_knows_no_left_and_no_right() throws IOException {
        String style = Files.readString(WIDGET.resolve("style.js"));

        assertThat(style)
                .doesNotContainPattern("(margin|padding|border)-(left|right)|[\\s;{](left|right):")
                .doesNotContainPattern("text-align: ?(left|right)");
    }

    private static List<String> scripts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
