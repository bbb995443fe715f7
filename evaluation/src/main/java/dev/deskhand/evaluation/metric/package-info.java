/** One class per metric, and the sheet of all figures of a run. */
@NullMarked
package dev.deskhand.evaluation.metric;

import org.jspecify.annotations.NullMarked;
