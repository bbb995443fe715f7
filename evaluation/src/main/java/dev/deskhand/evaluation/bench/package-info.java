/** Speed, cost and scale as ratios against other ways to do the same. */
@NullMarked
package dev.deskhand.evaluation.bench;

import org.jspecify.annotations.NullMarked;
