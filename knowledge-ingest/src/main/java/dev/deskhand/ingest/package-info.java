/** Brings articles in from anywhere: sources, parsers, one synchronising run, the command line. */
@NullMarked
package dev.deskhand.ingest;

import org.jspecify.annotations.NullMarked;
