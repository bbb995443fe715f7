/** The page and the routes of pinned answers. */
@NullMarked
package dev.deskhand.bot.pin.web;

import org.jspecify.annotations.NullMarked;
