package dev.deskhand.bot.answer.generate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deskhand.bot.answer.AnswerListener;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerWriter;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.model.ModelPrompt;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Has a model word the answer from numbered passages, and lets through what stands in them. Whatever the model does, the
 * verbatim answer is there to fall back on. The same question at the same revision is asked once.
 */
@Component
class GenerativeWriter implements AnswerWriter {

    private final ModelTask model;
    private final GroundingCheck check;
    private final SentenceSplitter splitter;
    private final Quotes quotes;
    private final AnswerTranslation translation;
    private final GenerationSettings settings;
    private final Clock clock;
    private final Cache<Key, Composition> written;

    GenerativeWriter(
            ModelTask model,
            GroundingCheck check,
            SentenceSplitter splitter,
            AnswerTranslation translation,
            GenerationSettings settings,
            Clock clock) {
        this.model = model;
        this.check = check;
        this.splitter = splitter;
        this.quotes = new Quotes(splitter);
        this.translation = translation;
        this.settings = settings;
        this.clock = clock;
        this.written = Caffeine.newBuilder().maximumSize(settings.cached()).build();
    }

    /** All that the text depends on. */
    private record Key(SiteId site, long revision, String template, String question, List<PassageId> passages) {}

    @Override
    public Optional<Written> write(
            Query query, SearchResult best, Draft draft, Confidence confidence, AnswerListener listener) {
        if (!isWanted(query)) {
            return Optional.empty();
        }
        Instant deadline = clock.instant().plus(settings.deadline());
        Shelf shelf = Shelf.of(best, draft, settings.passages());
        boolean translated = translation.isNeeded(query, draft.language());
        Key key = new Key(
                query.question().site(),
                best.knowledgeRevision(),
                PromptTemplate.ANSWER.fullName(),
                query.text(),
                shelf.passages().stream().map(Passage::id).toList());
        Composition known = written.getIfPresent(key);
        AnswerListener heard = translated ? AnswerListener.NOBODY : listener;
        if (known != null && !known.isEmpty()) {
            heard.told(known.text());
        }
        Composition composed = known == null ? compose(query, best, shelf, deadline, heard) : known;
        if (composed.isFinal()) {
            written.put(key, composed);
        }
        Written judged = Judgement.of(composed, draft, confidence, known != null);
        return Optional.of(translated ? translation.of(judged, query, best.knowledgeRevision(), deadline) : judged);
    }

    private boolean isWanted(Query query) {
        AnswerMode mode = query.question().mode();
        return model.isPossible() && (mode == AnswerMode.GENERATIVE || mode == AnswerMode.AUTO && settings.enabled());
    }

    private Composition compose(
            Query query, SearchResult best, Shelf shelf, Instant deadline, AnswerListener listener) {
        Fence fence = Fence.drawn();
        List<Passage> linked =
                best.articles().stream().map(RankedArticle::bestPassage).toList();
        Writing writing = new Writing(
                shelf,
                check.begin(shelf.texts(), shelf.language()),
                new Links(linked, settings.linkHosts()),
                fence,
                quotes,
                listener);
        SentenceFlow flow = new SentenceFlow(splitter, shelf.language(), writing::add);
        ModelTask.Outcome outcome = model.run(prompt(query, shelf, fence), deadline, flow::add, writing::isOver);
        if (outcome.broken().isEmpty() && !writing.isOver()) {
            flow.end();
        }
        return writing.composition(outcome.name(), outcome.broken());
    }

    private ModelPrompt prompt(Query query, Shelf shelf, Fence fence) {
        StringBuilder data = new StringBuilder();
        List<String> texts = shelf.texts();
        for (int i = 0; i < texts.size(); i++) {
            data.append(fence.around("passage [" + (i + 1) + "]", texts.get(i)));
        }
        data.append(fence.around("question", query.text()));
        return new ModelPrompt(
                PromptTemplate.ANSWER.task(),
                PromptTemplate.ANSWER.version(),
                PromptTemplate.ANSWER.filled(Map.of("language", shelf.language(), "fence", fence.mark())),
                data.toString(),
                settings.maxTokens(),
                Purses.of(query.question()));
    }
}
