/** Articles from the APIs of other help centres, as their makers document them. */
@NullMarked
package dev.deskhand.ingest.helpcentre;

import org.jspecify.annotations.NullMarked;
