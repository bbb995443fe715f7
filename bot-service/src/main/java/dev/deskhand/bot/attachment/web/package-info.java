/** The routes by which files come and go. */
@NullMarked
package dev.deskhand.bot.attachment.web;

import org.jspecify.annotations.NullMarked;
