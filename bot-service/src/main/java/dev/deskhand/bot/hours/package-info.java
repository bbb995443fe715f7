/** Opening hours as pure functions of an instant, and whose they are. */
@ApplicationModule(allowedDependencies = {"access", "problem"})
@NullMarked
package dev.deskhand.bot.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
