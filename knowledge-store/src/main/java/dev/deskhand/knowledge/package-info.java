/** The opened store: one database, one embedding model, publishing and search over both. */
@NullMarked
package dev.deskhand.knowledge;

import org.jspecify.annotations.NullMarked;
