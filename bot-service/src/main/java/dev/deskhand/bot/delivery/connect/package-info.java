/** One connector for each kind of target. */
@NullMarked
package dev.deskhand.bot.delivery.connect;

import org.jspecify.annotations.NullMarked;
