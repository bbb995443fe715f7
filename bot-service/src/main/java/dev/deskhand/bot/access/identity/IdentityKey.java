package dev.deskhand.bot.access.identity;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.UUID;

/** A site's key without what is secret of it. Its id is the {@code kid} of the tokens that it signs. */
public record IdentityKey(UUID id, SiteId site, IdentityAlgorithm algorithm, Instant createdAt) {}
