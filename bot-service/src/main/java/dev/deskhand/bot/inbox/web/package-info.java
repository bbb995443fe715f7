/** Pages and parts of pages of the inbox. */
@NullMarked
package dev.deskhand.bot.inbox.web;

import org.jspecify.annotations.NullMarked;
