/** Understands the question: language, intent, follow-ups. */
@NullMarked
package dev.deskhand.bot.answer.query;

import org.jspecify.annotations.NullMarked;
