package dev.deskhand.bot.ask.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import org.springframework.ai.mcp.annotation.spring.SyncMcpAnnotationProviders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The protocol's server with its tools. */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    private static final String INSTRUCTIONS = """
            Answers questions about a product from its own help articles. Use search_articles to find articles to read, \
            answer for a question as a customer would ask it, and hand_off only when the person you work for wants their \
            message to reach the support team. An answer with a confidence below its threshold is not to be relied on.""";

    /** Messages of the protocol are read leniently: later versions have fields that this one does not know. */
    @Bean
    McpJsonMapper mcpJson() {
        return new JacksonMcpJsonMapper(JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    @Bean(destroyMethod = "close")
    McpStatelessSyncServer mcpServer(
            KeyHoldersTransport transport,
            SupportTools tools,
            McpJsonMapper json,
            ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        String version = built == null || built.getVersion() == null ? "0" : built.getVersion();
        return McpServer.sync(transport)
                .serverInfo("deskhand", version)
                .instructions(INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json)
                .tools(SyncMcpAnnotationProviders.statelessToolSpecifications(List.of(tools)))
                .immediateExecution(true)
                .build();
    }
}
