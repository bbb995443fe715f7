package dev.deskhand.bot.console.oidc;

import dev.deskhand.bot.people.PeopleSettings;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider that the operator names, as it describes itself. Its own host may lie in a private network, since
 * the operator named it; every other address in its description is under the outbound policy.
 */
@Component
class Provider implements Closeable {

    /** The registration's name in Spring Security, which nobody sees. */
    static final String ID = "console";

    /** Where the browser comes back to. */
    static final String BACK = "/console/sign-in/provider/back";

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final Duration READ_EVERY = Duration.ofHours(1);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final OidcSettings settings;
    private final PeopleSettings people;
    private final OutboundClient client;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    /**
     * What it said of itself.
     *
     * @param tokens checks its tokens' signature and claims
     */
    private record Known(ClientRegistration registration, JwtDecoder tokens, Instant readAt) {}

    Provider(OidcSettings settings, PeopleSettings people, OutboundClient client, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.people = people;
        URI issuer = settings.issuer();
        this.client = client.reaching(issuer == null ? Set.of() : Set.of(issuer.getAuthority()));
        this.json = json;
        this.clock = clock;
    }

    OutboundRequests requests() {
        return new OutboundRequests(client);
    }

    /**
     * How to speak with it; read anew after an hour.
     *
     * @throws RefusedException when it cannot be reached or does not say what it must
     */
    ClientRegistration registration() {
        return known().registration();
    }

    /** What reads its tokens; see {@link #registration()}. */
    JwtDecoder tokens() {
        return known().tokens();
    }

    private Known known() {
        Known before = known.get();
        if (before != null && before.readAt().plus(READ_EVERY).isAfter(clock.instant())) {
            return before;
        }
        ClientRegistration registration = read();
        Known read = new Known(registration, IdTokens.of(registration, requests(), clock), clock.instant());
        known.set(read);
        return read;
    }

    private ClientRegistration read() {
        String issuer = String.valueOf(settings.issuer());
        try {
            URI description = URI.create(withoutSlash(issuer) + DESCRIPTION);
            OutboundResponse response = client.send(OutboundRequest.get(description, Set.of("application/json")));
            if (response.status() != 200) {
                throw new RefusedException(Refusal.UNAVAILABLE, description + " answers " + response.status());
            }
            Map<String, Object> said = json.readValue(response.body(), OBJECT);
            if (!issuer.equals(said.get("issuer"))) {
                throw new RefusedException(Refusal.UNAVAILABLE, "it calls itself " + said.get("issuer"));
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri((people.url() == null
                                    ? "{baseUrl}"
                                    : withoutSlash(people.url().toString()))
                            + BACK)
                    .scope(settings.scopes())
                    .build();
        } catch (IOException | JacksonException | IllegalArgumentException | IllegalStateException e) {
            throw new RefusedException(Refusal.UNAVAILABLE, e);
        }
    }

    private static String withoutSlash(String address) {
        return address.replaceAll("/$", "");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
