/** Controllers that only tests want; outside the packages that the service scans. */
@NullMarked
package dev.deskhand.testing;

import org.jspecify.annotations.NullMarked;
