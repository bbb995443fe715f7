package dev.deskhand.bot.ask.mcp;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The protocol's streamable HTTP, without sessions and without a stream of the server's own: requests are answered as
 * JSON, other messages are accepted with 202, {@code GET} and {@code DELETE} are 405.
 */
@RestController
@Access(scope = {Scope.ANSWER, Scope.ANSWER_INTERNAL, Scope.HANDOFF})
class McpController {

    private final KeyHoldersTransport transport;
    private final McpJsonMapper json;

    McpController(KeyHoldersTransport transport, McpJsonMapper json) {
        this.transport = transport;
        this.json = json;
    }

    @PostMapping(
            path = "/mcp",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @RateLimited(Limit.ANSWERS)
    @Operation(
            operationId = "mcp",
            tags = "mcp",
            summary = "Speaks the Model Context Protocol (streamable HTTP, without sessions)",
            description = "Tools: search_articles, answer, hand_off. The body is one JSON-RPC 2.0 message.")
    ResponseEntity<String> handle(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "MCP-Protocol-Version", required = false) @Nullable String version,
            @RequestBody String body)
            throws IOException {
        if (version != null && !transport.protocolVersions().contains(version)) {
            throw new DeskhandException(
                    ErrorCode.INVALID_REQUEST,
                    "MCP-Protocol-Version is \"" + version + "\", must be one of "
                            + String.join(", ", transport.protocolVersions()));
        }
        McpSchema.JSONRPCMessage message = message(body);
        if (message instanceof McpSchema.JSONRPCRequest request) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsString(transport.handle(caller, request)));
        }
        if (message instanceof McpSchema.JSONRPCNotification notification) {
            transport.handle(caller, notification);
        }
        return ResponseEntity.accepted().build();
    }

    private McpSchema.JSONRPCMessage message(String body) {
        try {
            return McpSchema.deserializeJsonRpcMessage(json, body);
        } catch (IOException | RuntimeException e) {
            throw new DeskhandException(ErrorCode.INVALID_REQUEST, "The body is not one JSON-RPC 2.0 message.");
        }
    }
}
