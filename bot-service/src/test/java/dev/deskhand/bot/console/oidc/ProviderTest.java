package dev.deskhand.bot.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.console.StubProvider;
import dev.deskhand.bot.delivery.StubReceiver;
import dev.deskhand.bot.delivery.StubReceiver.Answer;
import dev.deskhand.bot.people.PeopleSettings;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRefusedException;
import dev.deskhand.ingest.outbound.OutboundSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Reading what a provider says of itself, with an outbound policy that lets nothing private be reached. */
class ProviderTest {

    private final StubReceiver server = new StubReceiver();
    private final OutboundClient outbound = new OutboundClient(OutboundSettings.DEFAULT);
    private final MutableClock clock = new MutableClock();
    private final Provider provider = provider(null);

    @AfterEach
    void endServer() throws IOException {
        provider.close();
        outbound.close();
        server.close();
    }

    @Test
    void the_issuers_own_host_is_reached_because_the_operator_named_it() {
        says(StubProvider.description(server.address()));

        assertThat(provider.registration().getProviderDetails().getTokenUri()).isEqualTo(server.address() + "/token");
        assertThat(provider.registration().getRedirectUri()).isEqualTo("{baseUrl}/console/sign-in/provider/back");
    }

    @Test
    void other_hosts_that_it_names_are_under_the_outbound_policy() {
        says(StubProvider.description(server.address()));

        assertThatThrownBy(() -> provider.requests()
                        .createRequest(URI.create("http://127.0.0.1:1/keys"), HttpMethod.GET)
                        .execute())
                .isInstanceOf(OutboundRefusedException.class);
    }

    @Test
    void is_asked_again_after_an_hour() {
        says(StubProvider.description(server.address()));
        provider.registration();
        provider.registration();
        clock.advance(Duration.ofMinutes(61));

        provider.registration();

        assertThat(server.got()).hasSize(2);
    }

    @Test
    void the_browser_comes_back_to_the_address_that_browsers_use() throws IOException {
        says(StubProvider.description(server.address()));
        try (Provider behindProxy = provider(URI.create("https://support.example.com/"))) {

            assertThat(behindProxy.registration().getRedirectUri())
                    .isEqualTo("https://support.example.com/console/sign-in/provider/back");
        }
    }

    @Test
    void one_that_calls_itself_otherwise_is_not_the_one_named() {
        Map<String, Object> said = new HashMap<>(StubProvider.description(server.address()));
        said.put("issuer", "https://id.example.com");
        says(said);

        assertThatThrownBy(provider::registration)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.UNAVAILABLE))
                .hasMessageContaining("https://id.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "{\"issuer\": 7}"})
    void what_cannot_be_read_is_as_one_that_is_away(String body) {
        server.answer(request -> Answer.of(200, body));

        assertThatThrownBy(provider::registration)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.UNAVAILABLE));
    }

    @Test
    void one_that_fails_is_away_and_is_asked_again_at_once() {
        server.answer(500);
        assertThatThrownBy(provider::registration).isInstanceOf(RefusedException.class);

        says(StubProvider.description(server.address()));

        assertThat(provider.registration().getClientId()).isEqualTo("desk");
    }

    private void says(Map<String, Object> description) {
        server.answer(request -> Answer.of(200, JsonMapper.shared().writeValueAsString(description)));
    }

    private Provider provider(@Nullable URI url) {
        OidcSettings settings = new OidcSettings(
                URI.create(server.address()), "desk", "secret", null, Set.of("openid"), null, Map.of(), Set.of());
        PeopleSettings people = new PeopleSettings(
                url, Duration.ofHours(12), Duration.ofDays(14), Duration.ofHours(72), 5, Duration.ofMinutes(1));
        return new Provider(settings, people, outbound, JsonMapper.shared(), clock);
    }
}
