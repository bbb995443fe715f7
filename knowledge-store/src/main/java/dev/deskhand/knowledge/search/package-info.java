/** Ranked passages of one site at one knowledge revision; the database has the last word. */
@NullMarked
package dev.deskhand.knowledge.search;

import org.jspecify.annotations.NullMarked;
