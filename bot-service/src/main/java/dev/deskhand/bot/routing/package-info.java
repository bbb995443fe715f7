/** Offers waiting hand-offs to agents who are there, and keeps their customers in the picture. */
@ApplicationModule(allowedDependencies = {"people", "handoff", "conversation", "answer", "hours", "problem"})
@NullMarked
package dev.deskhand.bot.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
