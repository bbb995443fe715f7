/** Puts the found articles into their final order. */
@NullMarked
package dev.deskhand.bot.answer.rerank;

import org.jspecify.annotations.NullMarked;
