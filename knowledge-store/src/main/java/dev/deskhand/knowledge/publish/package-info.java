/** Writes what changed, retires what vanished, raises the knowledge revision: one transaction each. */
@NullMarked
package dev.deskhand.knowledge.publish;

import org.jspecify.annotations.NullMarked;
