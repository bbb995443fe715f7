/** The leads' desk: articles from the first draft to the archive, their history, their pictures, their translations. */
@ApplicationModule(
        allowedDependencies = {"access", "attachment", "calibration", "console", "conversation", "people", "problem"})
@NullMarked
package dev.deskhand.bot.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
