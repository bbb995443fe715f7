/** Tells other systems what happens here: outbox, targets, connectors, mail out and in. */
@ApplicationModule(
        allowedDependencies = {
            "handoff",
            "conversation",
            "attachment",
            "answer",
            "access",
            "console",
            "people",
            "problem"
        })
@NullMarked
package dev.deskhand.bot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
