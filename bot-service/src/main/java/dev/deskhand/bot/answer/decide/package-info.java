/** Decides what happens with the draft. */
@NullMarked
package dev.deskhand.bot.answer.decide;

import org.jspecify.annotations.NullMarked;
