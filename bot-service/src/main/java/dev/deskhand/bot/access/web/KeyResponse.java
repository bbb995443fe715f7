package dev.deskhand.bot.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.access.ApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.knowledge.article.SiteId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key as others see it; the secret is there only in the answer that made it. */
@Schema(name = "Key")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyResponse(
        @Schema(example = "0b54bc4e-7a49-4e7c-9b52-7a52a2b2f4c1")
        String id,

        @Schema(example = "Shop front-end") String name,

        @Schema(description = "The secret, told only once", example = "dh_…") @Nullable
        String key,

        @Schema(example = "[\"answer\"]") List<String> scopes,
        boolean allSites,
        @Schema(description = "Ids of the sites it reaches") List<String> sites,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static KeyResponse of(ApiKey key, @Nullable String secret) {
        return new KeyResponse(
                key.id().toString(),
                key.name(),
                secret,
                key.scopes().stream().map(Scope::code).sorted().toList(),
                key.allSites(),
                key.sites().stream().map(SiteId::toString).sorted().toList(),
                key.createdAt(),
                key.lastUsedAt().orElse(null),
                key.revokedAt().orElse(null));
    }
}
