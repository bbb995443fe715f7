/** Writes a grounded draft with citations. */
@NullMarked
package dev.deskhand.bot.answer.compose;

import org.jspecify.annotations.NullMarked;
