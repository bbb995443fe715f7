/** What makes the widget's files small when the service is built, and what measures them; it is never shipped. */
@NullMarked
package dev.deskhand.bot.widget;

import org.jspecify.annotations.NullMarked;
