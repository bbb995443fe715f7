package dev.deskhand.bot.site.web;

import java.util.List;

/** Sites by slug. */
record SiteList(List<SiteResponse> sites) {}
