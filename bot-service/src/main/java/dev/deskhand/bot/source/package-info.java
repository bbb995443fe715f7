/** Sources that sites are kept in step with: configured over the API, run by schedule or when asked. */
@ApplicationModule(allowedDependencies = {"problem", "access"})
@NullMarked
package dev.deskhand.bot.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
