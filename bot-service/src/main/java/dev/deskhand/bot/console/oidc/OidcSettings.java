package dev.deskhand.bot.console.oidc;

import dev.deskhand.bot.access.Role;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in through an identity provider; off without an issuer.
 *
 * @param issuer whose {@code /.well-known/openid-configuration} says the rest; over https unless it is on this machine
 * @param name of the provider on the sign-in page; null for a general word
 * @param scopes asked for
 * @param rolesClaim that says what somebody without an account may be, with dots into objects; null when nobody without
 *     an account comes in
 * @param roles by the claim's values
 * @param sites slugs that those who come in this way work for; admins work for all
 */
@ConfigurationProperties("deskhand.console.oidc")
public record OidcSettings(
        @Nullable URI issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name,
        @DefaultValue({"openid", "email", "profile"}) Set<String> scopes,
        @Nullable String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue Set<String> sites) {

    public OidcSettings {
        scopes = Set.copyOf(scopes);
        roles = Map.copyOf(roles);
        sites = Set.copyOf(sites);
        require(issuer == null || isSafe(issuer), "issuer is '" + issuer + "', must begin with https://");
        require(issuer == null || clientId != null && clientSecret != null, "client-id and client-secret are missing");
        require(scopes.contains("openid"), "scopes are " + scopes + ", must contain openid");
        require(roles.isEmpty() == (rolesClaim == null), "roles-claim and roles go together");
        boolean needSites = roles.values().stream().anyMatch(role -> role != Role.ADMIN);
        require(!needSites || !sites.isEmpty(), "sites are missing: only admins work for all sites");
    }

    boolean isOn() {
        return issuer != null;
    }

    private static void require(boolean fine, String fault) {
        if (!fine) {
            throw new IllegalArgumentException("deskhand.console.oidc: " + fault);
        }
    }

    private static boolean isSafe(URI issuer) {
        return issuer.getHost() != null
                && ("https".equals(issuer.getScheme())
                        || "http".equals(issuer.getScheme()) && isThisMachine(issuer.getHost()));
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.matches("localhost|[0-9.]+|\\[[0-9a-f:]+]")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + ", clientSecret=***]";
    }
}
