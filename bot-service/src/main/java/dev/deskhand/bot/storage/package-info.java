/** Opens the knowledge store and the service's own schema over one database. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package dev.deskhand.bot.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
