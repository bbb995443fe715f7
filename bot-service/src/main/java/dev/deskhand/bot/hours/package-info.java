/** Opening hours as pure functions of an instant. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package dev.deskhand.bot.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
