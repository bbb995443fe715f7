/** The knowledge schema, its migrations, and the embedded database. */
@NullMarked
package dev.deskhand.knowledge.schema;

import org.jspecify.annotations.NullMarked;
