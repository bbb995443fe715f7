package dev.deskhand.bot.answer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.reading.PassageReader;
import dev.deskhand.knowledge.reading.ReadingException;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.SentenceSplitters;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ModelSentenceReaderTest {

    private static final Query QUERY = AnswerTraceFixture.answered(new Question(
                    SiteId.random(), "Which lamp?", Optional.of("en"), List.of(), Set.of(), AnswerMode.AUTO, true))
            .query();
    private static final String TEXT = "A lamp is at the front. Hold the button for ten seconds. Then wait.";
    private static final int TEN = TEXT.indexOf("ten");

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Excerpts excerpts = new Excerpts(new SentenceSplitters());

    @Test
    void the_sentence_around_the_models_words_is_quoted() {
        Draft draft = composer(Set.of(), () -> Optional.of(new PassageReader.Found(TEN, TEN + 3, 1)))
                .compose(QUERY, found(TEXT));

        assertThat(draft.text()).isEqualTo(TEXT);
        assertThat(draft.citations().get(0).quote()).isEqualTo("Hold the button for ten seconds.");
        assertThat(counted("found")).isEqualTo(1);
    }

    @Test
    void long_prose_is_cut_around_that_sentence() {
        String text =
                "A lamp is at the front. ".repeat(30) + "Hold it for ten seconds. " + "Then wait here. ".repeat(30);
        int ten = text.indexOf("ten");

        Draft draft = composer(Set.of(), () -> Optional.of(new PassageReader.Found(ten, ten + 3, 1)))
                .compose(QUERY, found(text.strip()));

        assertThat(draft.text()).startsWith("Hold it for ten seconds.").hasSizeLessThanOrEqualTo(100);
        assertThat(text).contains(draft.text());
    }

    @Test
    void without_words_of_the_model_the_sentence_is_found_by_the_questions() {
        assertThat(quote(composer(Set.of(), Optional::empty))).isEqualTo("A lamp is at the front.");
        assertThat(quote(composer(Set.of("de"), () -> Optional.of(new PassageReader.Found(TEN, TEN + 3, 1)))))
                .isEqualTo("A lamp is at the front.");
        assertThat(quote(new ExtractiveComposer(excerpts, (query, passage) -> Optional.empty(), settings())))
                .isEqualTo("A lamp is at the front.");
    }

    @Test
    void a_slow_model_rests_for_half_a_minute() {
        ExtractiveComposer composer = composer(Set.of(), () -> {
            clock.add(Duration.ofMillis(101));
            return Optional.of(new PassageReader.Found(TEN, TEN + 3, 1));
        });

        String slow = quote(composer);
        String resting = quote(composer);
        clock.add(Duration.ofSeconds(31));
        String rested = quote(composer);

        assertThat(slow).isEqualTo(rested).startsWith("Hold the button");
        assertThat(resting).isEqualTo("A lamp is at the front.");
        assertThat(counted("slow")).isEqualTo(2);
        assertThat(counted("rests")).isEqualTo(1);
    }

    @Test
    void a_model_that_fails_costs_no_answer() {
        ExtractiveComposer composer = composer(Set.of(), () -> {
            throw new ReadingException("it broke");
        });

        assertThat(quote(composer)).isEqualTo("A lamp is at the front.");
        assertThat(counted("failed")).isEqualTo(1);
    }

    private String quote(ExtractiveComposer composer) {
        return composer.compose(QUERY, found(TEXT)).citations().get(0).quote();
    }

    private ExtractiveComposer composer(Set<String> languages, Supplier<Optional<PassageReader.Found>> model) {
        PassageReader reader = new ScriptedReader(languages, model);
        return new ExtractiveComposer(
                excerpts, new ModelSentenceReader(reader, excerpts, Duration.ofMillis(100), meters), settings());
    }

    private static AnswerSettings settings() {
        return new AnswerSettings(0.95, null, 0.5, 100, 10);
    }

    private static SearchResult found(String text) {
        Passage passage =
                new Passage(PassageId.random(), ArticleId.random(), "a", 1, 0, "T", null, List.of(), "", "en", text);
        return new SearchResult(
                1, List.of(new RankedArticle(1, Evidence.NONE, List.of(new RankedPassage(passage, 1)))));
    }

    private double counted(String result) {
        return meters.counter("deskhand.reader", "result", result).count();
    }

    /** A model that finds what the test says. */
    private record ScriptedReader(Set<String> languages, Supplier<Optional<Found>> model) implements PassageReader {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Optional<Found> read(String question, String passage) {
            return model.get();
        }

        @Override
        public void close() {}
    }
}
