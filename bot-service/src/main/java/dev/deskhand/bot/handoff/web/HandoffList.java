package dev.deskhand.bot.handoff.web;

import java.util.List;

/** Hand-offs, oldest first. */
record HandoffList(List<HandoffResponse> items) {}
