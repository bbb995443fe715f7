/** API keys, scopes and the sites they reach. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package dev.deskhand.bot.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
