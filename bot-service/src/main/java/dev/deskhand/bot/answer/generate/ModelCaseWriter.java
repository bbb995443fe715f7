package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.CaseWriter;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.model.ModelPrompt;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Summaries and article drafts of which every sentence stands in what was said; the others are left out. */
@Component
class ModelCaseWriter implements CaseWriter {

    private static final int SUMMARY_TOKENS = 200;
    private static final int ARTICLE_TOKENS = 1_200;

    private final ModelTask model;
    private final GroundingCheck check;
    private final SentenceSplitter splitter;
    private final GenerationSettings settings;
    private final Clock clock;

    ModelCaseWriter(
            ModelTask model,
            GroundingCheck check,
            SentenceSplitter splitter,
            GenerationSettings settings,
            Clock clock) {
        this.model = model;
        this.check = check;
        this.splitter = splitter;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isPossible() {
        return model.isPossible();
    }

    @Override
    public Optional<String> summary(SiteId site, List<Turn> said, String language) {
        String transcript = said.stream()
                .map(turn -> turn.role().name().toLowerCase(Locale.ROOT) + ": " + turn.text())
                .collect(Collectors.joining("\n\n"));
        Fence fence = Fence.drawn();
        return write(
                prompt(
                        PromptTemplate.SUMMARY,
                        site,
                        language,
                        fence,
                        fence.around("conversation", transcript),
                        SUMMARY_TOKENS),
                fence,
                transcript,
                language);
    }

    @Override
    public Optional<String> article(SiteId site, String question, List<String> answers, String language) {
        String answered = String.join("\n\n", answers);
        Fence fence = Fence.drawn();
        String data = fence.around("question", question) + fence.around("answers", answered);
        return write(
                prompt(PromptTemplate.ARTICLE, site, language, fence, data, ARTICLE_TOKENS), fence, answered, language);
    }

    private static ModelPrompt prompt(
            PromptTemplate template, SiteId site, String language, Fence fence, String data, int tokens) {
        return new ModelPrompt(
                template.task(),
                template.version(),
                template.filled(Map.of("language", language, "fence", fence.mark())),
                data,
                tokens,
                new ModelPrompt.Purse(site.toString(), null));
    }

    /* A half-written text helps nobody who has the whole transcript before them. */
    private Optional<String> write(ModelPrompt prompt, Fence fence, String source, String language) {
        if (!model.isPossible() || source.isBlank()) {
            return Optional.empty();
        }
        Instant deadline = clock.instant().plus(settings.deadline());
        GroundingCheck.Session session = check.begin(List.of(source), language);
        Links links = new Links(List.of(), settings.linkHosts());
        StringBuilder kept = new StringBuilder();
        SentenceFlow flow = new SentenceFlow(splitter, language, written -> {
            CitedSentence sentence = CitedSentence.of(written);
            Optional<String> plain = links.plain(sentence.withoutMarks(), source)
                    .filter(text -> !text.contains(fence.mark()))
                    .filter(text -> session.check(text, List.of(0)).isSupported());
            plain.ifPresent(
                    text -> kept.append(kept.isEmpty() ? "" : sentence.lead()).append(text));
        });
        ModelTask.Outcome outcome = model.run(prompt, deadline, flow::add, () -> false);
        if (outcome.broken().isPresent()) {
            return Optional.empty();
        }
        flow.end();
        return Optional.of(kept.toString().strip()).filter(text -> !text.isEmpty());
    }
}
