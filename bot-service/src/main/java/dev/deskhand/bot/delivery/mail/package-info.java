/** Mail with customers: replies that go on by mail, addresses that are verified, answers that come back. */
@NullMarked
package dev.deskhand.bot.delivery.mail;

import org.jspecify.annotations.NullMarked;
