/** Drives a service over a data set and keeps the raw results as JSON Lines. */
@NullMarked
package dev.deskhand.evaluation.run;

import org.jspecify.annotations.NullMarked;
