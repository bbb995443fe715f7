/** The ingest command, its exit codes, the report of what changed and why. */
@NullMarked
package dev.deskhand.ingest.cli;

import org.jspecify.annotations.NullMarked;
