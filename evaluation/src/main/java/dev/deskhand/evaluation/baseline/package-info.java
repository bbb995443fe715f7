/** Other libraries' ways of finding documents, at their own defaults, on the same questions. */
@NullMarked
package dev.deskhand.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
