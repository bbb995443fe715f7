/** Pinned answers: what a site says to certain questions, for as long as it holds. */
@ApplicationModule(allowedDependencies = {"access", "answer", "console", "people", "problem"})
@NullMarked
package dev.deskhand.bot.pin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
