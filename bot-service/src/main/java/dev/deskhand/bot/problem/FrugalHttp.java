package dev.deskhand.bot.problem;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with small buffers: most connections are event streams that say nothing for long, and each holds its buffers all
 * the while. A larger answer is sent in several pieces.
 */
public final class FrugalHttp extends Http11NioProtocol {

    private static final int BUFFER_BYTES = 2 * 1024;

    public FrugalHttp() {
        getEndpoint().getSocketProperties().setAppReadBufSize(BUFFER_BYTES);
        getEndpoint().getSocketProperties().setAppWriteBufSize(BUFFER_BYTES);
    }

    /** Size of what a response gathers before it is sent. */
    @Override
    public int getDesiredBufferSize() {
        return BUFFER_BYTES;
    }
}
