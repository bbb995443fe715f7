/** The service as a whole: its features are the packages below. */
@NullMarked
package dev.deskhand.bot;

import org.jspecify.annotations.NullMarked;
