/** Hands a conversation to people, with its context. */
@ApplicationModule(allowedDependencies = {"conversation", "answer", "hours", "people", "access", "problem"})
@NullMarked
package dev.deskhand.bot.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
