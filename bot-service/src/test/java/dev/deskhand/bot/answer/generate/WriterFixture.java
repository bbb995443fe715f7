package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerWriter.Written;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.model.FakeTextModel;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.grounding.TranslationCheck;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.OpenNlpLanguageIdentifier;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The writer with its real checks and a model of the test's; questions to it are answered from the articles given. */
final class WriterFixture {

    static final Embedder EMBEDDER = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
    static final SentenceSplitter SPLITTER = new SentenceSplitters();
    static final GroundingCheck CHECK = new GroundingCheck(() -> EMBEDDER, SPLITTER);
    static final double CONFIDENCE = 0.9;
    static final double THRESHOLD = 0.7;

    private static final SiteId SITE = new SiteId(new UUID(9, 9));

    final FakeTextModel model = new FakeTextModel(prompt -> "");
    final List<String> told = new ArrayList<>();
    private final GenerationSettings settings;
    private final GenerativeWriter writer;

    WriterFixture() {
        this(settings(true));
    }

    WriterFixture(GenerationSettings settings) {
        this.settings = settings;
        ModelTask task = new ModelTask(Optional.of(model), Clock.systemUTC());
        AnswerTranslation translation =
                new AnswerTranslation(task, new TranslationCheck(new OpenNlpLanguageIdentifier()), settings);
        writer = new GenerativeWriter(task, CHECK, SPLITTER, translation, settings, Clock.systemUTC());
    }

    static GenerationSettings settings(boolean enabled) {
        return new GenerationSettings(enabled, true, true, 6, 600, Duration.ofSeconds(60), List.of(), 100);
    }

    FollowUpRewriting rewriting() {
        return new FollowUpRewriting(
                new ModelTask(Optional.of(model), Clock.systemUTC()), CHECK, settings, Clock.systemUTC());
    }

    ModelCaseWriter caseWriter() {
        return new ModelCaseWriter(
                new ModelTask(Optional.of(model), Clock.systemUTC()), CHECK, SPLITTER, settings, Clock.systemUTC());
    }

    /** What is written for a question that the first of these articles answers. */
    Written write(String question, String... articles) {
        return write(query(question, "en", AnswerMode.AUTO), 1, articles).orElseThrow();
    }

    Optional<Written> write(Query query, long revision, String... articles) {
        told.clear();
        List<RankedArticle> ranked = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            ranked.add(new RankedArticle(
                    1 - i / 20.0, Evidence.NONE, List.of(new RankedPassage(passage(i, articles[i]), 1))));
        }
        Passage first = ranked.get(0).bestPassage();
        Draft draft = new Draft(
                first.text(), "en", Draft.Step.EXTRACTIVE, List.of(new Citation(first, first.text(), 1)), false);
        Confidence confidence = new Confidence(CONFIDENCE, THRESHOLD, List.of("It matches."), Map.of());
        return writer.write(query, new SearchResult(revision, ranked), draft, confidence, told::add);
    }

    static Query query(String text, String language, AnswerMode mode) {
        Question question = new Question(SITE, text, Optional.empty(), List.of(), Set.of(Audience.PUBLIC), mode, true);
        return new Query(question, text, Optional.empty(), List.of(new LanguageGuess(language, 0.95)), Intent.QUESTION);
    }

    static Passage passage(int number, String text) {
        return new Passage(
                new PassageId(new UUID(1, number)),
                new ArticleId(new UUID(2, number)),
                "article-" + number,
                1,
                0,
                "Article " + number,
                "https://help.example.com/article-" + number,
                List.of(),
                "",
                "en",
                text);
    }
}
