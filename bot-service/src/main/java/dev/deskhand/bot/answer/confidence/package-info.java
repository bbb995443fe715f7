/** Turns what the stages saw into one probability of being right. */
@NullMarked
package dev.deskhand.bot.answer.confidence;

import org.jspecify.annotations.NullMarked;
