/** Files that customers send: examined, cleaned, kept outside the web's reach, handed out as downloads. */
@ApplicationModule(allowedDependencies = {"conversation", "access", "problem"})
@NullMarked
package dev.deskhand.bot.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
