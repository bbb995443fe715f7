package dev.deskhand.bot.ask.mcp;

import dev.deskhand.bot.access.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What carries messages between the route and the protocol's server: one request, one response, no session, so that any
 * node can take any of them. Tools find the holder of the key in the context.
 */
@Component
class KeyHoldersTransport implements McpStatelessServerTransport {

    private static final String CALLER = "caller";

    private @Nullable McpStatelessServerHandler handler;

    /** Who called a tool. */
    static Caller callerOf(McpTransportContext context) {
        return (Caller) Objects.requireNonNull(context.get(CALLER), "no message comes without a caller");
    }

    /** Runs a request on the caller's thread to its end. */
    McpSchema.JSONRPCResponse handle(Caller caller, McpSchema.JSONRPCRequest request) {
        return Objects.requireNonNull(
                handler().handleRequest(contextOf(caller), request).block(), "every request has a response");
    }

    /** Takes notice of what wants no response. */
    void handle(Caller caller, McpSchema.JSONRPCNotification notification) {
        handler().handleNotification(contextOf(caller), notification).block();
    }

    private McpStatelessServerHandler handler() {
        return Objects.requireNonNull(handler, "the server has not been built");
    }

    private static McpTransportContext contextOf(Caller caller) {
        return McpTransportContext.create(Map.of(CALLER, caller));
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        this.handler = handler;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
