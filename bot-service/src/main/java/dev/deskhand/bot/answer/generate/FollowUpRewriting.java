package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.QuestionRewriter;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.model.ModelPrompt;
import dev.deskhand.knowledge.grounding.GroundingCheck;
import dev.deskhand.knowledge.grounding.Verdict;
import dev.deskhand.knowledge.text.NormalForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Has a model word a short follow-up so that it stands alone. What comes back is searched for and shown to nobody; all
 * its names and numbers, and most of its words, must have been said in the conversation. Intent and patience are those
 * of what the customer wrote.
 */
@Component
class FollowUpRewriting implements QuestionRewriter {

    private static final int TURNS = 4;
    private static final int LONGEST = 300;
    private static final int LONGEST_FOLLOW_UP = 160;
    private static final int MAX_TOKENS = 120;
    private static final double SAID = 0.7;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A question is worded another way and may ask where the customer told, so these findings say nothing. */
    private static final Set<Verdict.Finding> HARMLESS = Set.of(
            Verdict.Finding.SUPPORTED,
            Verdict.Finding.MEANING,
            Verdict.Finding.WORDS,
            Verdict.Finding.NEGATION,
            Verdict.Finding.OPPOSITE);

    private final ModelTask model;
    private final GroundingCheck check;
    private final GenerationSettings settings;
    private final Clock clock;

    FollowUpRewriting(ModelTask model, GroundingCheck check, GenerationSettings settings, Clock clock) {
        this.model = model;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Query rewrite(Query query) {
        return isFollowUp(query) ? ask(query).map(query::worded).orElse(query) : query;
    }

    private boolean isFollowUp(Query query) {
        AnswerMode mode = query.question().mode();
        return settings.followUps()
                && query.previous().isPresent()
                && query.intent() == Intent.QUESTION
                && query.text().length() <= LONGEST_FOLLOW_UP
                && (mode == AnswerMode.GENERATIVE || mode == AnswerMode.AUTO && settings.enabled())
                && model.isPossible();
    }

    private Optional<String> ask(Query query) {
        List<Turn> history = query.question().history();
        String said = history.subList(Math.max(0, history.size() - TURNS), history.size()).stream()
                .map(turn -> turn.role().name().toLowerCase(Locale.ROOT) + ": " + turn.text())
                .collect(Collectors.joining("\n"));
        Fence fence = Fence.drawn();
        ModelPrompt prompt = new ModelPrompt(
                PromptTemplate.FOLLOW_UP.task(),
                PromptTemplate.FOLLOW_UP.version(),
                PromptTemplate.FOLLOW_UP.filled(Map.of("language", query.language(), "fence", fence.mark())),
                fence.around("conversation", said) + fence.around("last message", query.text()),
                MAX_TOKENS,
                Purses.of(query.question()));
        StringBuilder out = new StringBuilder();
        Instant deadline = clock.instant().plus(PATIENCE);
        ModelTask.Outcome outcome = model.run(prompt, deadline, out::append, () -> out.length() > LONGEST);
        String worded = out.toString().strip();
        boolean stands = outcome.broken().isEmpty()
                && !worded.isEmpty()
                && worded.length() <= LONGEST
                && worded.lines().count() == 1
                && wasSaid(worded, said + "\n" + query.text(), query.language());
        return stands ? Optional.of(NormalForm.of(worded)) : Optional.empty();
    }

    private boolean wasSaid(String worded, String said, String language) {
        Verdict verdict = check.begin(List.of(said), language).check(worded, List.of(0));
        return HARMLESS.contains(verdict.finding())
                && verdict.coverage() >= SAID
                && new Links(List.of(), List.of())
                        .plain(worded, said)
                        .filter(worded::equals)
                        .isPresent();
    }
}
