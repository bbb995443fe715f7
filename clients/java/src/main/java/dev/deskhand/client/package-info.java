/** Asks Deskhand questions from Java 17 or later; needs nothing but the JDK. */
@NullMarked
package dev.deskhand.client;

import org.jspecify.annotations.NullMarked;
