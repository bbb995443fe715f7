/** POST /answer as JSON and as server-sent events. */
@NullMarked
package dev.deskhand.bot.ask.web;

import org.jspecify.annotations.NullMarked;
