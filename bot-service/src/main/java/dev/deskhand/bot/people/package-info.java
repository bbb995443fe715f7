/** People who answer customers: accounts, roles and sites, teams and skills, and who is there. */
@ApplicationModule(allowedDependencies = {"access", "hours", "problem"})
@NullMarked
package dev.deskhand.bot.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
