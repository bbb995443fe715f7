package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceVisitor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Another help centre, named as {@code zendesk:https://acme.example.com}. */
public final class HelpCentreSource implements ArticleSource {

    /** The help centres whose APIs are known. */
    public enum Maker {
        /** Articles of all languages with sections, categories and user segments; token as {@code mail/token:secret}. */
        ZENDESK,
        /** Articles with their translations; an access token. */
        INTERCOM,
        /** Solutions: categories, folders, articles; an API key. */
        FRESHDESK,
        /** A portal, {@code chatwoot:https://host/hc/portal}; its public pages need no token. */
        CHATWOOT,
        /** A space, {@code confluence:https://host/wiki/spaces/KEY}; token as {@code mail:token}, or a personal one. */
        CONFLUENCE
    }

    private final Maker maker;
    private final URI address;
    private final OutboundClient client;
    private final String token;

    /**
     * @param token as the maker hands it out; empty where none is needed
     */
    public HelpCentreSource(Maker maker, URI address, OutboundClient client, String token) {
        this.maker = maker;
        this.address = address;
        this.client = client;
        this.token = token;
    }

    /** The maker that a source's name begins with, as in {@code zendesk:https://…}. */
    public static Optional<Maker> makerOf(String source) {
        int colon = source.indexOf(':');
        String name = colon < 0 ? "" : source.substring(0, colon).toUpperCase(Locale.ROOT);
        return Arrays.stream(Maker.values())
                .filter(maker -> maker.name().equals(name))
                .findFirst();
    }

    /** What stands behind the maker's name. */
    public static URI addressOf(String source) {
        String address = source.substring(source.indexOf(':') + 1);
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException odd) {
            throw noAddress(source, odd);
        }
        throw noAddress(source, null);
    }

    @Override
    public String name() {
        return maker.name().toLowerCase(Locale.ROOT) + ":" + address;
    }

    @Override
    public String identity() {
        return name();
    }

    @Override
    public void read(SourceVisitor visitor) {
        switch (maker) {
            case ZENDESK -> new ZendeskArticles(api(basic(token))).read(visitor);
            case INTERCOM ->
                new IntercomArticles(api(Map.of("Authorization", "Bearer " + token, "Intercom-Version", "2.11")))
                        .read(visitor);
            case FRESHDESK -> new FreshdeskArticles(api(basic(token + ":X"))).read(visitor);
            case CHATWOOT ->
                new ChatwootArticles(api(token.isEmpty() ? Map.of() : Map.of("api_access_token", token)), address)
                        .read(visitor);
            case CONFLUENCE ->
                new ConfluenceArticles(api(token.contains(":") ? basic(token) : bearer(token)), address).read(visitor);
        }
    }

    private HelpCentreApi api(Map<String, String> headers) {
        return new HelpCentreApi(client, address, headers);
    }

    private static Map<String, String> basic(String credentials) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return credentials.startsWith(":") || credentials.isEmpty()
                ? Map.of()
                : Map.of("Authorization", "Basic " + encoded);
    }

    private static Map<String, String> bearer(String token) {
        return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    private static SourceException noAddress(String source, @Nullable Exception cause) {
        String makers = Arrays.stream(Maker.values())
                .map(maker -> maker.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new SourceException(
                source + " must be one of " + makers + ", a colon and the address: zendesk:https://acme.example.com.",
                cause);
    }
}
