/** Keys over the API. */
@NullMarked
package dev.deskhand.bot.access.web;

import org.jspecify.annotations.NullMarked;
