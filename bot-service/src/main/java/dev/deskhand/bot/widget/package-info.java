/** What the widget shows before a word is said: a site's look and words, its hours, its articles. */
@ApplicationModule(allowedDependencies = {"access", "conversation", "hours", "problem"})
@NullMarked
package dev.deskhand.bot.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
