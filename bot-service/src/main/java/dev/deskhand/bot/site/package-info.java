/** Sites over the API. */
@ApplicationModule(allowedDependencies = {"problem", "access"})
@NullMarked
package dev.deskhand.bot.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
