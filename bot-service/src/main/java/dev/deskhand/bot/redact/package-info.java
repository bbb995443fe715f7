/** Personal data: where it stands in a text, and how it is kept out of what leaves the house. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.deskhand.bot.redact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
