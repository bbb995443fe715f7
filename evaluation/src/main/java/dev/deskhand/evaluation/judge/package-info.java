/** Judges of written answers: our own checks, and how far people agree with them. */
@NullMarked
package dev.deskhand.evaluation.judge;

import org.jspecify.annotations.NullMarked;
