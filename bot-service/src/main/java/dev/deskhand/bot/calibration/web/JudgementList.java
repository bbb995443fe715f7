package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.calibration.Judgement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of judgements, oldest first.
 *
 * @param next for the parameter {@code after}; null on the last page
 */
@Schema(name = "Judgements")
record JudgementList(List<Entry> judgements, @Nullable UUID next) {

    static JudgementList of(List<Judgement> found, int limit) {
        boolean more = found.size() > limit;
        List<Judgement> page = more ? found.subList(0, limit) : found;
        return new JudgementList(
                page.stream().map(Entry::of).toList(),
                more ? page.get(limit - 1).id() : null);
    }

    /** A judgement. */
    @Schema(name = "Judgement")
    record Entry(
            UUID id,
            String question,
            @Nullable String language,
            List<String> relevant,
            List<String> rejected,
            String source,
            Instant at) {

        static Entry of(Judgement judgement) {
            return new Entry(
                    judgement.id(),
                    judgement.question(),
                    judgement.language().orElse(null),
                    judgement.relevant(),
                    judgement.rejected(),
                    judgement.source().code(),
                    judgement.at());
        }
    }
}
