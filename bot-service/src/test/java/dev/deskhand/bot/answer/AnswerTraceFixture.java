package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Familiarity;
import dev.deskhand.knowledge.search.Meaning;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.search.TermMatch;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Runs of the answer path as tests need them: twelve articles found, the first of them cited. */
public final class AnswerTraceFixture {

    public static final String TEXT = "Open **Account**. Choose **Reset**.\n\n1. Read the mail.\n2. Follow the link.";
    public static final long KNOWLEDGE_REVISION = 42;

    private AnswerTraceFixture() {}

    public static AnswerTrace answered(Question question) {
        Draft draft = draft();
        return trace(question, draft, 0.93, new Decision.Answered(draft));
    }

    /** A run whose answer is this one. */
    public static AnswerTrace given(Question question, Draft draft) {
        return trace(question, draft, 0.93, new Decision.Answered(draft));
    }

    public static AnswerTrace clarified(Question question) {
        return trace(
                question,
                draft(),
                0.6,
                new Decision.Clarify("Which one?", articles().subList(0, 2)));
    }

    public static AnswerTrace escalated(Question question) {
        return trace(
                question,
                draft(),
                0.2,
                new Decision.Escalated("I have asked a colleague.", HandoffReason.LOW_CONFIDENCE));
    }

    public static AnswerTrace outOfHours(Question question, Instant opensAt) {
        return trace(
                question,
                draft(),
                0.2,
                new Decision.OutOfHours("We are back on Monday.", HandoffReason.LOW_CONFIDENCE, Optional.of(opensAt)));
    }

    public static AnswerTrace abstained(Question question) {
        return trace(question, draft(), 0.2, new Decision.Abstained("I do not know."));
    }

    public static Draft draft() {
        Passage cited = passage(1);
        return new Draft(
                TEXT, "en", Draft.Step.EXTRACTIVE, List.of(new Citation(cited, "Open **Account**.", 0.81)), false);
    }

    public static List<RankedArticle> articles() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new RankedArticle(
                        1.0 / number,
                        new Evidence(
                                0.5,
                                0.6,
                                Meaning.NONE,
                                new TermMatch(0.7, 0.4, 0.3),
                                TermMatch.NONE,
                                0.9,
                                0,
                                Familiarity.NONE),
                        List.of(new RankedPassage(passage(number), 0.5))))
                .toList();
    }

    private static Passage passage(int number) {
        return new Passage(
                new PassageId(new UUID(1, number)),
                new ArticleId(new UUID(2, number)),
                "article-" + number,
                3,
                0,
                "Article " + number,
                "https://help.example.com/article-" + number,
                List.of("Steps"),
                "steps",
                "en",
                "Open **Account**. Choose **Reset**.");
    }

    private static AnswerTrace trace(Question question, Draft draft, double confidence, Decision decision) {
        SearchResult found = new SearchResult(KNOWLEDGE_REVISION, articles());
        return new AnswerTrace(
                question,
                new Query(
                        question,
                        question.text(),
                        Optional.empty(),
                        List.of(new LanguageGuess(question.language().orElse("en"), 0.9)),
                        Intent.QUESTION),
                found,
                found,
                draft,
                new Confidence(confidence, 0.71, List.of("one article stands out"), Map.of("margin", 0.5)),
                decision,
                Map.of("prepare", 0.5, "retrieve", 4.25, "compose", 1.5, "decide", 0.125));
    }
}
