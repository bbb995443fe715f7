/** Commands and exit codes. */
@NullMarked
package dev.deskhand.evaluation.cli;

import org.jspecify.annotations.NullMarked;
