/** Sessions of the widget: tokens, their customers, how long they last. */
@NullMarked
package dev.deskhand.bot.access.session;

import org.jspecify.annotations.NullMarked;
