package dev.deskhand.bot.delivery.web;

import java.util.List;

/** A site's delivery targets, oldest first. */
record TargetList(List<TargetResponse> items) {}
