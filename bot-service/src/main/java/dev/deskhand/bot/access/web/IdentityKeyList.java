package dev.deskhand.bot.access.web;

import java.util.List;

/** The keys of a site, oldest first. */
record IdentityKeyList(List<IdentityKeyResponse> keys) {}
