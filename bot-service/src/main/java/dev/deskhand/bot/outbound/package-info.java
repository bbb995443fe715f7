/** The service's one client for addresses that users can influence, with the operator's limits. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.deskhand.bot.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
