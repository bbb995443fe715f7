/** The launcher script at the root of the repository, run for real against stand-ins of Java and Maven. */
@NullMarked
package dev.deskhand.evaluation.launcher;

import org.jspecify.annotations.NullMarked;
