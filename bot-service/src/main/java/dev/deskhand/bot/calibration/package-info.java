/** What people know of right answers, and the confidence models that were fitted to it, site by site. */
@ApplicationModule(allowedDependencies = {"access", "answer", "problem"})
@NullMarked
package dev.deskhand.bot.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
