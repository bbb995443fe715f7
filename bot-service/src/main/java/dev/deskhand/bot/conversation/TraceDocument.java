package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Generation;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trace in the form that is stored, handed to people and shown to those who ask for it.
 *
 * @param version of this form
 * @param stageMillis time of each stage, by its name
 * @param found as retrieved, best first
 * @param best in the final order
 * @param order what put them in it: fused, reranked, or fused because a reranker was too slow or failed; null in traces of
 *     versions without one
 * @param generation a model's part in the answer, where one was to have it
 */
public record TraceDocument(
        int version,
        String outcome,
        Map<String, Double> stageMillis,
        Understood query,
        long knowledgeRevision,
        List<Found> found,
        List<Ranked> best,
        @Nullable String order,
        Drafted draft,
        Confidence confidence,
        @Nullable Written generation) {

    private static final int VERSION = 1;

    public static TraceDocument of(AnswerTrace trace) {
        return new TraceDocument(
                VERSION,
                trace.decision().outcome(),
                trace.stageMillis(),
                Understood.of(trace.query()),
                trace.best().knowledgeRevision(),
                trace.found().articles().stream().map(Found::of).toList(),
                trace.best().articles().stream().map(Ranked::of).toList(),
                trace.best().order().code(),
                Drafted.of(trace.draft()),
                trace.confidence(),
                trace.generation().map(Written::of).orElse(null));
    }

    /** The question as understood. */
    public record Understood(
            String text, @Nullable String previous, String intent, List<LanguageGuess> languages, String mode) {

        static Understood of(Query query) {
            return new Understood(
                    query.text(),
                    query.previous().orElse(null),
                    query.intent().name().toLowerCase(Locale.ROOT),
                    query.languages(),
                    query.question().mode().code());
        }
    }

    /** An article as retrieved. */
    public record Found(String externalId, double score) {

        static Found of(RankedArticle article) {
            return new Found(article.bestPassage().externalId(), article.score());
        }
    }

    /** An article in the final order, with what speaks for it. */
    public record Ranked(
            String articleId,
            String externalId,
            int revision,
            String title,
            @Nullable String url,
            String language,
            double score,
            Evidence evidence,
            List<Place> passages) {

        static Ranked of(RankedArticle article) {
            Passage best = article.bestPassage();
            return new Ranked(
                    best.article().toString(),
                    best.externalId(),
                    best.revision(),
                    best.title(),
                    best.url(),
                    best.language(),
                    article.score(),
                    article.evidence(),
                    article.passages().stream().map(Place::of).toList());
        }
    }

    /** A passage of a ranked article, verbatim. */
    public record Place(
            String passageId, int ordinal, List<String> headings, String anchor, double score, String text) {

        static Place of(RankedPassage ranked) {
            Passage passage = ranked.passage();
            return new Place(
                    passage.id().toString(),
                    passage.ordinal(),
                    passage.headings(),
                    passage.anchor(),
                    ranked.score(),
                    passage.text());
        }
    }

    /** The draft, given or not. */
    public record Drafted(String text, String language, String step, boolean degraded, List<Cited> citations) {

        static Drafted of(Draft draft) {
            return new Drafted(
                    draft.text(),
                    draft.language(),
                    draft.step().code(),
                    draft.degraded(),
                    draft.citations().stream().map(Cited::of).toList());
        }
    }

    /** What the draft rests on. */
    public record Cited(String passageId, String externalId, int revision, String quote, double score) {

        static Cited of(Citation citation) {
            Passage passage = citation.passage();
            return new Cited(
                    passage.id().toString(),
                    passage.externalId(),
                    passage.revision(),
                    citation.quote(),
                    citation.score());
        }
    }

    /**
     * A model's part: what it wrote, sentence by sentence, and what was left out.
     *
     * @param end given, ungrounded, declined or broken
     */
    public record Written(
            String template,
            String model,
            String end,
            boolean cached,
            @Nullable String cause,
            List<Generation.Sentence> sentences) {

        static Written of(Generation generation) {
            return new Written(
                    generation.template(),
                    generation.model(),
                    generation.end().code(),
                    generation.cached(),
                    generation.cause(),
                    generation.sentences());
        }
    }
}
