/** Conversations over HTTP. */
@NullMarked
package dev.deskhand.bot.conversation.web;

import org.jspecify.annotations.NullMarked;
