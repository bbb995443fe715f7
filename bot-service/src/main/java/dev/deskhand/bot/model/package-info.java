/** Asks text models, wherever they run, within limits of time, money and trust. Knows nothing of answers. */
@ApplicationModule(allowedDependencies = {"access", "console", "redact"})
@NullMarked
package dev.deskhand.bot.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
