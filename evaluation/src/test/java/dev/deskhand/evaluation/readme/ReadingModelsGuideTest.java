package dev.deskhand.evaluation.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.deskhand.evaluation.readme.MarkdownCommands.Command;
import dev.deskhand.knowledge.reading.PassageReader;
import dev.deskhand.knowledge.reading.PassageScorer;
import dev.deskhand.knowledge.reading.ReaderFolder;
import dev.deskhand.knowledge.reading.RerankerFolder;
import dev.deskhand.knowledge.reading.TinyPairModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to reading models: its commands make folders that can be used. */
class ReadingModelsGuideTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern START = Pattern.compile("\\./deskhand demo --deskhand\\.(rerank|reader)\\.model=(.*)");

    @Test
    void the_commands_make_folders_that_the_service_can_use(@TempDir Path folder) throws Exception {
        Path home = folder.toRealPath();
        Shell shell = new Shell(PROJECT, home);
        shell.provide("optimum-cli", exporter(home));
        MarkdownCommands guide =
                new MarkdownCommands(Files.readString(PROJECT.resolve("docs/guides/reading-models.md")));

        Map<String, Path> used = new HashMap<>();
        for (Command command : guide.commands()) {
            Matcher start = START.matcher(command.line());
            if (start.matches()) {
                used.put(start.group(1), Path.of(shell.run("printf %s " + start.group(2))));
            } else if (command.begins("optimum-cli") || command.begins("printf")) {
                shell.run(command.line());
            } else {
                fail("nobody checks \"" + command + "\"");
            }
        }

        assertThat(used.values()).hasSize(2).allMatch(path -> path.startsWith(home));
        try (PassageScorer scorer = new RerankerFolder(used.get("rerank")).open();
                PassageReader reader = new ReaderFolder(used.get("reader")).open()) {
            assertThat(scorer.name()).isEqualTo("minilm-reranker");
            assertThat(scorer.languages()).containsExactly("en");
            assertThat(scorer.score("Wi-Fi?", List.of("garden"))).containsExactly(1.0);
            assertThat(reader.read("How long?", "For ten seconds")).isPresent();
        }
    }

    /** Stands in for the exporter, which loads from far away: writes tiny models in the files that it writes. */
    private static String exporter(Path home) {
        TinyPairModel.writeReranker(home.resolve("text-classification"), Map.of("garden", 1f));
        TinyPairModel.writeReader(home.resolve("question-answering"), Map.of("ten", 1f), Map.of("seconds", 1f));
        return """
                #!/bin/sh
                [ "$1 $2 $3" = "export onnx --task" ] || exit 1
                for folder do :; done
                mkdir -p "$folder" && cp "%s/$4/model.onnx" "%s/$4/tokenizer.json" "$folder"
                """.formatted(home, home);
    }
}
