/** Finds articles in the store, best first. */
@NullMarked
package dev.deskhand.bot.answer.retrieve;

import org.jspecify.annotations.NullMarked;
