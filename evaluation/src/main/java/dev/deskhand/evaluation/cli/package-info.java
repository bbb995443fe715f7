/** The evaluation's commands, what they print, and their exit codes. */
@NullMarked
package dev.deskhand.evaluation.cli;

import org.jspecify.annotations.NullMarked;
