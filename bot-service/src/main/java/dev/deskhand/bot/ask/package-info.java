/** POST /answer: key, history, pipeline, record, hand-off in one place. */
@ApplicationModule(
        allowedDependencies = {"access", "answer", "conversation", "handoff", "hours", "people", "problem", "site"})
@NullMarked
package dev.deskhand.bot.ask;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
