/** A process of its own for reading files that strangers may have made: little memory, little time, no network. */
@NullMarked
package dev.deskhand.ingest.sandbox;

import org.jspecify.annotations.NullMarked;
