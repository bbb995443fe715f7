/** Articles cut into passages: headings first, sentences next, within a token budget. */
@NullMarked
package dev.deskhand.knowledge.chunk;

import org.jspecify.annotations.NullMarked;
