package dev.deskhand.ingest.outbound;

import java.io.IOException;

/** A connection or an answer that the outbound policy does not allow. The message names the rule, never the content. */
public final class OutboundRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public OutboundRefusedException(String message) {
        super(message);
    }
}
