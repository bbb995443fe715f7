/** Customers, conversations and their gapless event log. */
@ApplicationModule(allowedDependencies = {"answer", "hours", "access", "problem"})
@NullMarked
package dev.deskhand.bot.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
