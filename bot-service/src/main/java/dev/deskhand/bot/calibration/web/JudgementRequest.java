package dev.deskhand.bot.calibration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judgements to keep. */
@Schema(name = "NewJudgements")
record JudgementRequest(
        @Schema(description = "1 to 1,000") @Nullable List<@Nullable Entry> judgements) {

    /** What is known of the right answer to one question. */
    @Schema(name = "NewJudgement")
    record Entry(
            @Schema(description = "As a customer asked it", example = "how do i pause my plan") @Nullable
            String question,

            @Schema(description = "BCP 47 tag", example = "en") @Nullable
            String language,

            @Schema(
                    description = "External ids of articles, each of which answers it; none: nothing does",
                    example = "[\"pause-or-skip-a-harvest\"]")
            @Nullable
            List<@Nullable String> relevant,

            @Schema(description = "External ids of articles that do not answer it") @Nullable
            List<@Nullable String> rejected,

            @Schema(description = "judged, correction or rating; judged when missing", example = "judged") @Nullable
            String source) {}
}
