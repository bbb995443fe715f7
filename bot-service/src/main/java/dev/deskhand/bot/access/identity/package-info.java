/** Signed identities: a site's keys, and the tokens with which it vouches for its customers. */
@NullMarked
package dev.deskhand.bot.access.identity;

import org.jspecify.annotations.NullMarked;
