/** How often something may be done, and by whom: rates, their buckets, and the address that a request comes from. */
@NullMarked
package dev.deskhand.bot.access.limit;

import org.jspecify.annotations.NullMarked;
