package dev.deskhand.bot.problem;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with small buffers: most connections are event streams that say nothing for long, and each holds its buffers all
 * the while. A larger answer is sent in several pieces. What a connection was served with serves no other afterwards.
 */
public final class FrugalHttp extends Http11NioProtocol {

    private static final int BUFFER_BYTES = 1024;

    /* What comes in goes straight to the parser's own buffer, which grows by as much as this one has. */
    private static final int READ_BUFFER_BYTES = 512;

    /* Room for headers after a body in chunks, which nobody here reads; each connection has it from the start. */
    private static final int TRAILER_BYTES = 256;

    public FrugalHttp() {
        getEndpoint().getSocketProperties().setAppReadBufSize(READ_BUFFER_BYTES);
        getEndpoint().getSocketProperties().setAppWriteBufSize(BUFFER_BYTES);
        getEndpoint().getSocketProperties().setBufferPool(0);
        setMaxTrailerSize(TRAILER_BYTES);
    }

    /** Size of what a response gathers before it is sent. */
    @Override
    public int getDesiredBufferSize() {
        return BUFFER_BYTES;
    }

    /**
     * Keeps none for later. A write that fails on a thread of the service's own is noted with request and response after
     * the container has heard of it; when the container is quicker, they would be the next client's by then, whose stream
     * ended with the other's fault (CLIENT_FLUSH in Tomcat's AbstractProcessor).
     */
    @Override
    public int getProcessorCache() {
        return 0;
    }
}
