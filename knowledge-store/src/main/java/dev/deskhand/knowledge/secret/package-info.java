/** Secrets of other systems, sealed before they go into the database. */
@NullMarked
package dev.deskhand.knowledge.secret;

import org.jspecify.annotations.NullMarked;
