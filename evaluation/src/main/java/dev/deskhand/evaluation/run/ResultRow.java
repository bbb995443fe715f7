package dev.deskhand.evaluation.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service said to one question; a line of {@code results.jsonl}.
 *
 * @param outcome as the service names it, or {@code refused} where it took the question for invalid
 * @param mode of the answer text, or null without one
 * @param confidence in [0, 1]
 * @param threshold from which on the service answers, in [0, 1]
 * @param ranked external ids, best first, at most ten
 * @param cited external ids, best first
 * @param language that the service found
 * @param ms from sending the question to having read the whole reply, in milliseconds
 */
@JsonPropertyOrder({
    "id",
    "outcome",
    "mode",
    "confidence",
    "threshold",
    "ranked",
    "answer",
    "cited",
    "language",
    "knowledgeRevision",
    "ms"
})
public record ResultRow(
        String id,
        String outcome,
        @Nullable String mode,
        double confidence,
        double threshold,
        List<String> ranked,
        @Nullable String answer,
        List<String> cited,
        @Nullable String language,
        long knowledgeRevision,
        double ms) {

    public ResultRow {
        ranked = ranked.stream().limit(10).toList();
        cited = List.copyOf(cited);
    }

    /** A question that the service would not take, such as one over its length limit. */
    static ResultRow refused(String id, double ms) {
        return new ResultRow(id, "refused", null, 0, 0, List.of(), null, List.of(), null, 0, ms);
    }

    public boolean answered() {
        return outcome.equals("answered") && !canned();
    }

    /**
     * Whether the reply was to a greeting, thanks or the like, which counts in no precision or coverage figure. The words
     * of a hand-off or of a choice are ready-made too, but those questions were not answered.
     */
    public boolean canned() {
        return outcome.equals("answered") && "canned".equals(mode);
    }

    /** The answer's text, unless it is ready-made. */
    public Optional<String> composed() {
        return Optional.ofNullable(answer).filter(text -> !"canned".equals(mode));
    }

    /** The document that stands or falls with the answer: the first cited, else the first ranked. */
    public Optional<String> first() {
        return cited.stream().findFirst().or(() -> ranked.stream().findFirst());
    }
}
