/** Conversations as streams: those who watch hear of each event, in order, without gap or repeat. */
@NullMarked
package dev.deskhand.bot.conversation.stream;

import org.jspecify.annotations.NullMarked;
