/** The one way out: every connection to an address that users can influence goes through {@code OutboundClient}. */
@NullMarked
package dev.deskhand.ingest.outbound;

import org.jspecify.annotations.NullMarked;
