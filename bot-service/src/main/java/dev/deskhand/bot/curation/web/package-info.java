/** Pages and routes of the leads' desk. */
@NullMarked
package dev.deskhand.bot.curation.web;

import org.jspecify.annotations.NullMarked;
