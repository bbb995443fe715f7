/** The widget's settings, its configuration and its articles over HTTP. */
@NullMarked
package dev.deskhand.bot.widget.web;

import org.jspecify.annotations.NullMarked;
