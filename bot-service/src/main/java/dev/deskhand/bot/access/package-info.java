/** Who comes in: API keys with their scopes and sites, visitors of the widget with their sessions. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package dev.deskhand.bot.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
