/** Articles as they come in, and the ids of what is stored. */
@NullMarked
package dev.deskhand.knowledge.article;

import org.jspecify.annotations.NullMarked;
