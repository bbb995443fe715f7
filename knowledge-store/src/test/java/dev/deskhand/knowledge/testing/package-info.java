/** Databases and fakes for tests, here and in the modules that build on the store. */
@NullMarked
package dev.deskhand.knowledge.testing;

import org.jspecify.annotations.NullMarked;
