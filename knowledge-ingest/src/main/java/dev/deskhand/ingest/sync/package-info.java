/** One run: read, compare, publish, report. */
@NullMarked
package dev.deskhand.ingest.sync;

import org.jspecify.annotations.NullMarked;
