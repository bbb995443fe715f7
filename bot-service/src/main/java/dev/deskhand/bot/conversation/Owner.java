package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;

/** Whose conversations are meant: a customer of a site. What is not theirs is as what does not exist. */
public record Owner(SiteId site, CustomerId customer) {}
