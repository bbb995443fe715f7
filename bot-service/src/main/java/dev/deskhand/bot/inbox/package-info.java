/** The inbox of agents: queues, conversations with all that is known of them, notes, drafts and what need not be typed again. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "answer",
            "attachment",
            "calibration",
            "console",
            "conversation",
            "handoff",
            "hours",
            "people",
            "problem",
            "widget"
        })
@NullMarked
package dev.deskhand.bot.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
