/** The answer path: records, one-method stages, and the method that runs them in order. */
@ApplicationModule(allowedDependencies = {"hours", "model", "problem"})
@NullMarked
package dev.deskhand.bot.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
