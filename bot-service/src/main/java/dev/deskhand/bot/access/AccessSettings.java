package dev.deskhand.bot.access;

import dev.deskhand.bot.access.limit.AddressRange;
import dev.deskhand.bot.access.limit.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests come from, and how many are taken.
 *
 * @param trustedProxies addresses or ranges, such as {@code 10.0.0.0/8}, of proxies whose word on the client's address
 *     counts; without any, it is the connection's
 * @param forwardedHeader in which those proxies say it: {@code X-Forwarded-For} or {@code Forwarded}
 */
@ConfigurationProperties("deskhand.access")
public record AccessSettings(
        @DefaultValue List<AddressRange> trustedProxies,
        @DefaultValue("X-Forwarded-For") String forwardedHeader,
        @DefaultValue Limits limits) {

    private static final List<String> HEADERS = List.of("X-Forwarded-For", "Forwarded");

    public AccessSettings {
        trustedProxies = List.copyOf(trustedProxies);
        if (!HEADERS.contains(forwardedHeader)) {
            throw new IllegalArgumentException("deskhand.access.forwarded-header is '" + forwardedHeader
                    + "', must be X-Forwarded-For or Forwarded");
        }
    }

    /**
     * Rates such as {@code 20/1m}. An address stands for its neighbourhood: the first 24 bits of IPv4, 56 of IPv6. All
     * but suggestions and typing are counted in the database, for all nodes together and across restarts.
     *
     * @param answersPerKey none: not limited
     */
    public record Limits(
            @DefaultValue("60/10m") Rate sessionsPerAddress,
            @DefaultValue("20/1m") Rate messagesPerSession,
            @DefaultValue("30/1m") Rate messagesPerConversation,
            @DefaultValue("120/1m") Rate messagesPerAddress,
            @DefaultValue("20/10m") Rate uploadsPerSession,
            @DefaultValue("50/1d") Rate uploadsPerConversation,
            @DefaultValue("120/10m") Rate uploadsPerAddress,
            @DefaultValue("600/1m") Rate suggestionsPerAddress,
            @DefaultValue("60/1m") Rate typingPerSession,
            @DefaultValue("30/10m") Rate signInsPerAddress,
            @Nullable Rate answersPerKey) {}
}
