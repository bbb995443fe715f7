package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;
import java.util.UUID;

/**
 * An anonymous customer, by the token of a session, turned out to be one whom the site vouches for. Published within the
 * transaction in which what belongs to the first becomes the second's; after it the first is gone.
 */
public record CustomerRecognised(SiteId site, UUID anonymous, UUID customer) {}
