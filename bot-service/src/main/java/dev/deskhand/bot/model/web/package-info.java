/** The models as admins see them. */
@NullMarked
package dev.deskhand.bot.model.web;

import org.jspecify.annotations.NullMarked;
