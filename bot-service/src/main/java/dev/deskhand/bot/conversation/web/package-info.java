/** Conversations over HTTP: for holders of keys, and for customers in the widget. */
@NullMarked
package dev.deskhand.bot.conversation.web;

import org.jspecify.annotations.NullMarked;
