/** Pages of the console: signing in, the profile, people and teams. */
@NullMarked
package dev.deskhand.bot.console.web;

import org.jspecify.annotations.NullMarked;
