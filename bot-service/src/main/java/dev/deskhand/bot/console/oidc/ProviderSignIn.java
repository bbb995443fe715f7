package dev.deskhand.bot.console.oidc;

import dev.deskhand.bot.console.oidc.PendingSignIns.Pending;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.people.OneTimeToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * The way to the identity provider and back: authorization code with state, nonce and PKCE (RFC 6749, 7636; OpenID
 * Connect Core 1.0). A cookie ties the two halves to one browser.
 */
@Component
public class ProviderSignIn {

    private final OidcSettings settings;
    private final Provider provider;
    private final PendingSignIns pending;
    private final CodeExchange exchange;
    private final VouchedAccounts accounts;
    private final AgentSessions sessions;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final SecureRandom random = new SecureRandom();

    ProviderSignIn(
            OidcSettings settings,
            Provider provider,
            PendingSignIns pending,
            CodeExchange exchange,
            VouchedAccounts accounts,
            AgentSessions sessions) {
        this.settings = settings;
        this.provider = provider;
        this.pending = pending;
        this.exchange = exchange;
        this.accounts = accounts;
        this.sessions = sessions;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(id -> provider.registration());
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /**
     * Somebody who is in.
     *
     * @param next the console's page that was wanted
     */
    public record Arrival(Agent agent, String next) {}

    /** Whether there is a provider. */
    public boolean isOffered() {
        return settings.isOn();
    }

    /** The provider's name for people; empty for a general word. */
    public Optional<String> name() {
        return Optional.ofNullable(settings.name());
    }

    /**
     * Sends a browser off.
     *
     * @return the provider's page
     * @throws RefusedException when the provider cannot be reached
     */
    public URI begin(String next, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = requests.resolve(request, Provider.ID);
        OneTimeToken browser = OneTimeToken.random(random);
        pending.keep(
                browser,
                new Pending(
                        asked.getRedirectUri(),
                        asked.getState(),
                        asked.getAttribute(OidcParameterNames.NONCE),
                        asked.getAttribute(PkceParameterNames.CODE_VERIFIER),
                        next));
        setCookie(request, response, browser.value(), PendingSignIns.VALIDITY);
        return URI.create(asked.getAuthorizationRequestUri());
    }

    /**
     * Takes a browser back.
     *
     * @throws RefusedException saying why it is not let in
     */
    public Arrival finish(HttpServletRequest request, HttpServletResponse response) {
        Pending left = cookie(request)
                .flatMap(pending::take)
                .orElseThrow(() -> new RefusedException(Refusal.EXPIRED, "nothing is under way in this browser"));
        setCookie(request, response, "", Duration.ZERO);
        OAuth2AuthorizationResponse back = response(left, request);
        if (back.statusError()) {
            throw new RefusedException(
                    Refusal.TURNED_BACK, "the provider says " + back.getError().getErrorCode());
        }
        ClientRegistration registration = provider.registration();
        OAuth2AuthorizationExchange went = new OAuth2AuthorizationExchange(request(registration, left), back);
        return new Arrival(accounts.of(exchange.personOf(registration, went)), left.next());
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, Pending left) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(left.redirectUri())
                .scopes(registration.getScopes())
                .state(left.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        registration.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        left.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        left.codeVerifier()))
                .build();
    }

    private static OAuth2AuthorizationResponse response(Pending left, HttpServletRequest request) {
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (error == null && (code == null || code.isEmpty())) {
            throw new RefusedException(Refusal.NOT_VALID, "there is no code");
        }
        OAuth2AuthorizationResponse.Builder back =
                error == null ? OAuth2AuthorizationResponse.success(code) : OAuth2AuthorizationResponse.error(error);
        return back.state(text(request.getParameter(OAuth2ParameterNames.STATE)))
                .redirectUri(left.redirectUri())
                .build();
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private Optional<OneTimeToken> cookie(HttpServletRequest request) {
        String name = cookieName(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .map(Cookie::getValue)
                .flatMap(OneTimeToken::in);
    }

    /* Lax: it has to come along when the provider sends the browser back. */
    private void setCookie(HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(cookieName(request), value)
                .httpOnly(true)
                .secure(sessions.isSecure(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String cookieName(HttpServletRequest request) {
        return sessions.isSecure(request) ? "__Host-deskhand-provider" : "deskhand-provider";
    }
}
