/** Schedules over HTTP. */
@NullMarked
package dev.deskhand.bot.hours.web;

import org.jspecify.annotations.NullMarked;
