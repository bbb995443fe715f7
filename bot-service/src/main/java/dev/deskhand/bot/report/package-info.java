/** Figures for leads: what customers asked, who answered, how long it took, and how they felt about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "console", "hours", "people", "problem"})
package dev.deskhand.bot.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
