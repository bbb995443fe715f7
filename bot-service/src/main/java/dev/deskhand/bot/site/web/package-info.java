/** Sites and their articles over the API. */
@NullMarked
package dev.deskhand.bot.site.web;

import org.jspecify.annotations.NullMarked;
