/** Expected figures with tolerances from YAML; a drop fails the run. */
@NullMarked
package dev.deskhand.evaluation.guard;

import org.jspecify.annotations.NullMarked;
