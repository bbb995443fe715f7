package dev.deskhand.bot.delivery.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a mail that was handed in. */
record InboundResponse(
        @Schema(
                allowableValues = {
                    "taken",
                    "duplicate",
                    "automatic",
                    "unknown_thread",
                    "foreign_sender",
                    "empty",
                    "unreadable"
                })
        String verdict) {}
