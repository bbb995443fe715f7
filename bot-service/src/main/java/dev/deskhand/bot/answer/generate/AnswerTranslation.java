package dev.deskhand.bot.answer.generate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deskhand.bot.answer.AnswerWriter.Written;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.model.ModelPrompt;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.grounding.TranslationCheck;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers in the customer's language where the articles are in another. The original goes along, for a translation can be
 * checked for its numbers and addresses, and not for its meaning.
 */
@Component
class AnswerTranslation {

    private static final double SURE = 0.6;

    private final ModelTask model;
    private final TranslationCheck check;
    private final GenerationSettings settings;
    private final Cache<Key, String> translated;

    AnswerTranslation(ModelTask model, TranslationCheck check, GenerationSettings settings) {
        this.model = model;
        this.check = check;
        this.settings = settings;
        this.translated = Caffeine.newBuilder().maximumSize(settings.cached()).build();
    }

    private record Key(SiteId site, long revision, String text, String language) {}

    /** Whether the question is surely in one of the product's languages, and the answer in another. */
    boolean isNeeded(Query query, String language) {
        LanguageGuess asked = query.languages().get(0);
        return settings.translation()
                && !asked.language().equals(language)
                && asked.probability() >= SURE
                && Replies.LANGUAGES.contains(asked.language());
    }

    /** The answer translated; as it was, and degraded, when that failed. */
    Written of(Written answer, Query query, long revision, Instant deadline) {
        Draft draft = answer.draft();
        Key key = new Key(query.question().site(), revision, draft.text(), query.language());
        Optional<String> text = Optional.ofNullable(translated.getIfPresent(key))
                .or(() -> translate(draft, query, deadline))
                .filter(it -> check.fault(draft.text(), draft.language(), it, query.language())
                        .isEmpty());
        text.ifPresent(it -> translated.put(key, it));
        Draft given = text.map(it -> new Draft(
                        it,
                        query.language(),
                        Draft.Step.TRANSLATED,
                        draft.citations(),
                        draft.degraded(),
                        Optional.of(new Draft.Original(draft.text(), draft.language()))))
                .orElseGet(draft::fallenBack);
        return new Written(given, answer.confidence(), answer.generation());
    }

    private Optional<String> translate(Draft draft, Query query, Instant deadline) {
        Fence fence = Fence.drawn();
        StringBuilder out = new StringBuilder();
        ModelPrompt prompt = new ModelPrompt(
                PromptTemplate.TRANSLATE.task(),
                PromptTemplate.TRANSLATE.version(),
                PromptTemplate.TRANSLATE.filled(
                        Map.of("source", draft.language(), "language", query.language(), "fence", fence.mark())),
                fence.around("answer", draft.text()),
                settings.maxTokens() * 2,
                Purses.of(query.question()));
        ModelTask.Outcome outcome = model.run(prompt, deadline, out::append, () -> false);
        return Optional.of(out.toString())
                .filter(text -> outcome.broken().isEmpty() && !text.contains(fence.mark()))
                .flatMap(text -> new Links(List.of(), List.of()).plain(text, draft.text()));
    }
}
