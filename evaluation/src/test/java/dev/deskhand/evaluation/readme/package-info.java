/** The README's commands, run as a reader would run them. */
@NullMarked
package dev.deskhand.evaluation.readme;

import org.jspecify.annotations.NullMarked;
