/** Error codes and their RFC 9457 form. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.deskhand.bot.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
