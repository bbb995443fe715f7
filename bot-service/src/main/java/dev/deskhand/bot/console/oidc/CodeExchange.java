package dev.deskhand.bot.console.oidc;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Turns the code that a browser brings back into the person that the provider vouches for, by Spring Security. */
@Component
class CodeExchange {

    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    CodeExchange(Provider provider) {
        ClientHttpRequestFactory requests = provider.requests();
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens(requests), people(requests));
        exchange.setJwtDecoderFactory(registration -> provider.tokens());
    }

    /**
     * @param went what the browser was sent with, and what it came back with
     * @throws RefusedException when state, token or nonce do not hold, or the provider does not answer
     */
    OidcUser personOf(ClientRegistration registration, OAuth2AuthorizationExchange went) {
        try {
            return (OidcUser) exchange.authenticate(new OAuth2LoginAuthenticationToken(registration, went))
                    .getPrincipal();
        } catch (AuthenticationException e) {
            throw new RefusedException(Refusal.NOT_VALID, e);
        }
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(ClientHttpRequestFactory requests) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static OidcUserService people(ClientHttpRequestFactory requests) {
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService details = new DefaultOAuth2UserService();
        details.setRestOperations(rest);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(details);
        return people;
    }
}
