/** What browsers need to use the widget on foreign pages: files with their headers, and cross-origin requests. */
@NullMarked
package dev.deskhand.bot.access.browser;

import org.jspecify.annotations.NullMarked;
