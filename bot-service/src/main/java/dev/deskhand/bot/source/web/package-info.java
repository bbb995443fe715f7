/** Configured sources and their runs over the API. */
@NullMarked
package dev.deskhand.bot.source.web;

import org.jspecify.annotations.NullMarked;
