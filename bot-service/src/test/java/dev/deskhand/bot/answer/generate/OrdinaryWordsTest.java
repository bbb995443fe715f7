package dev.deskhand.bot.answer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.model.ModelPrompt;
import dev.deskhand.knowledge.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who asks an ordinary question in words that attacks are made of gets the model's answer like everybody else; questions
 * without such words fill up the number. 100 of them, 500 with {@code -Ddeskhand.soak=true}.
 */
class OrdinaryWordsTest {

    private static final Path DATA = Path.of(System.getProperty("deskhand.datasets", "../../shared/datasets"));
    private static final List<String> SETS = List.of("stackfaq", "hint3-curekart", "hint3-sofmattress", "dstc9-faq");
    private static final Pattern SUSPICIOUS =
            Pattern.compile("(?i)ignor|system|code|html|[\"“<>]|password|prompt|instruction|admin|script|delete");
    private static final int MOST = Boolean.getBoolean("deskhand.soak") ? 500 : 100;
    private static final double DEGRADED = 0.02;
    private static final Pattern PASSAGE = Pattern.compile("(?s)passage \\[1]\\n(.*?)\\n[0-9a-f]{24}>>>");

    private record Asked(String question, String article) {

        boolean isSuspicious() {
            return SUSPICIOUS.matcher(question).find();
        }
    }

    static boolean areAtHand() {
        return SETS.stream().anyMatch(set -> !questions(set).toList().isEmpty());
    }

    @Test
    @EnabledIf(value = "areAtHand", disabledReason = "the public questions are not on this machine")
    void suspicious_words_degrade_hardly_any_answer() {
        List<Asked> questions =
                SETS.stream().flatMap(OrdinaryWordsTest::questions).limit(MOST).toList();
        WriterFixture fixture = new WriterFixture();
        fixture.model.follows(OrdinaryWordsTest::answerFromFirstPassage);

        List<String> degraded = questions.stream()
                .filter(asked ->
                        fixture.write(asked.question(), asked.article()).draft().degraded())
                .map(Asked::question)
                .toList();

        assertThat(degraded.size())
                .as(degraded.size() + " of " + questions.size() + ": " + degraded)
                .isLessThanOrEqualTo((int) (DEGRADED * questions.size()));
    }

    /* As a model does that keeps to its rules: the first sentences in its own order, each with its passage. */
    private static String answerFromFirstPassage(ModelPrompt prompt) {
        Matcher passage = PASSAGE.matcher(prompt.data());
        if (!passage.find()) {
            return "NO_ANSWER";
        }
        String text = passage.group(1).replaceFirst("(?s)^.*?\\n\\n", "");
        StringBuilder answer = new StringBuilder();
        WriterFixture.SPLITTER.split(text, "en").stream()
                .limit(3)
                .map((Span span) -> span.in(text).replace("\n", " "))
                .forEach(sentence -> answer.append(sentence).append(" [1]\n"));
        return answer.toString();
    }

    private static Stream<Asked> questions(String set) {
        Path folder = DATA.resolve(set);
        if (!Files.exists(folder.resolve("queries.jsonl"))) {
            return Stream.of();
        }
        Map<String, String> articles = new HashMap<>();
        rows(folder.resolve("documents.jsonl"))
                .forEach(row -> articles.put(
                        row.path("id").asString(),
                        row.path("body")
                                .asString()
                                .substring(
                                        0,
                                        Math.min(
                                                800, row.path("body").asString().length()))));
        List<Asked> asked = new ArrayList<>();
        rows(folder.resolve("queries.jsonl")).forEach(row -> {
            String text = row.path("text").asString();
            String article = articles.get(row.path("relevant").path(0).asString(""));
            if (article != null && !article.isBlank()) {
                asked.add(new Asked(text, article));
            }
        });
        return asked.stream();
    }

    private static List<JsonNode> rows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> (JsonNode) JsonMapper.shared().readTree(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
