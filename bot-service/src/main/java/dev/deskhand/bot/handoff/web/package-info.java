/** Hand-offs over HTTP. */
@NullMarked
package dev.deskhand.bot.handoff.web;

import org.jspecify.annotations.NullMarked;
