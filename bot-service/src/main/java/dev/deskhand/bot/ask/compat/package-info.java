/** The answers behind OpenAI's chat completions API, for software that speaks nothing else. */
@NullMarked
package dev.deskhand.bot.ask.compat;

import org.jspecify.annotations.NullMarked;
