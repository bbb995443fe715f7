/** Targets and deliveries over HTTP, and the routes that mail needs. */
@NullMarked
package dev.deskhand.bot.delivery.web;

import org.jspecify.annotations.NullMarked;
