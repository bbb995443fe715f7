/** Sources that a site is kept in step with: how each is read and when, its runs, and the lease that a run holds. */
@NullMarked
package dev.deskhand.ingest.configured;

import org.jspecify.annotations.NullMarked;
