/** The shell of the consoles for people, their way in, and the pages about themselves and their teams. */
@ApplicationModule(allowedDependencies = {"people", "access", "hours", "problem"})
@NullMarked
package dev.deskhand.bot.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
