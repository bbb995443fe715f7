package dev.deskhand.bot.access.web;

import java.util.List;

/** Keys, newest first. */
record KeyList(List<KeyResponse> keys) {}
