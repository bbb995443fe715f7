package dev.deskhand.bot.curation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done with an article. */
@Schema(name = "ArticleAction")
record ActionRequest(
        @Schema(example = "publish") @Nullable String action,
        @Schema(description = "To schedule: when") @Nullable Instant at,

        @Schema(description = "Up to 500 characters, for others") @Nullable
        String note,

        @Schema(description = "To roll back: number of the wording") @Nullable
        Integer revision,

        @Schema(description = "A person's id; nobody when missing") @Nullable
        UUID owner,

        @Schema(description = "To translate: primary tag", example = "de") @Nullable
        String language) {

    ArticleActions.Wish wish() {
        return new ArticleActions.Wish(
                Optional.ofNullable(at),
                note == null ? "" : note,
                Optional.ofNullable(revision),
                Optional.ofNullable(owner),
                language);
    }
}
