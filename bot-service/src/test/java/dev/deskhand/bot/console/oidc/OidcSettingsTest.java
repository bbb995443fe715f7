package dev.deskhand.bot.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.deskhand.bot.access.Role;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OidcSettingsTest {

    @Test
    void is_off_by_default() {
        OidcSettings settings = bound(Map.of());

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "email", "profile");
        assertThat(settings.roles()).isEmpty();
        assertThat(settings.sites()).isEmpty();
        assertThat(settings.name()).isNull();
    }

    @Test
    void takes_every_setting() {
        OidcSettings settings = bound(Map.of(
                "issuer", "https://id.example.com/realms/house",
                "client-id", "desk",
                "client-secret", "secret",
                "name", "House ID",
                "scopes", "openid,email,groups",
                "roles-claim", "realm_access.roles",
                "roles.desk-leads", "lead",
                "roles.[desk admins]", "admin",
                "sites", "default,garden"));

        assertThat(settings.isOn()).isTrue();
        assertThat(settings.issuer()).hasToString("https://id.example.com/realms/house");
        assertThat(settings.clientId()).isEqualTo("desk");
        assertThat(settings.clientSecret()).isEqualTo("secret");
        assertThat(settings.name()).isEqualTo("House ID");
        assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "email", "groups");
        assertThat(settings.rolesClaim()).isEqualTo("realm_access.roles");
        assertThat(settings.roles())
                .containsOnly(Map.entry("desk-leads", Role.LEAD), Map.entry("desk admins", Role.ADMIN));
        assertThat(settings.sites()).containsExactlyInAnyOrder("default", "garden");
        assertThat(settings.toString()).contains("***").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example.com", "http://10.0.0.1", "ftp://id.example.com", "id.example.com"})
    void an_issuer_that_others_could_play_is_refused(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(issuer, "openid", null, Map.of(), Set.of()))
                .withMessageContaining("must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://id.example.com", "http://127.0.0.1:8080", "http://localhost:9000/realm"})
    void an_issuer_over_https_or_on_this_machine_is_taken(String issuer) {
        assertThat(settings(issuer, "openid", null, Map.of(), Set.of()).isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"email,,,scopes", "openid,groups,,roles-claim", "openid,,AGENT,roles-claim", "openid,groups,LEAD,sites"
    })
    void what_does_not_go_together_is_refused(String scope, String claim, Role role, String named) {
        Map<String, Role> roles = role == null ? Map.of() : Map.of("team", role);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("https://id.example.com", scope, claim, roles, Set.of()))
                .withMessageContaining(named);
    }

    private static OidcSettings settings(
            String issuer, String scope, String claim, Map<String, Role> roles, Set<String> sites) {
        return new OidcSettings(URI.create(issuer), "desk", "secret", null, Set.of(scope), claim, roles, sites);
    }

    private static OidcSettings bound(Map<String, String> values) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("deskhand.console.oidc." + name, value));
        return new Binder(source).bindOrCreate("deskhand.console.oidc", OidcSettings.class);
    }
}
