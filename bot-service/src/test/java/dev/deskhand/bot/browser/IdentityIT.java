package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdentityIT extends BrowserTest {

    @Test
    void a_visitor_who_signs_in_keeps_the_thread_finds_it_elsewhere_and_leaves_nothing_behind() throws JOSEException {
        String token = tokenFor("cus-" + System.nanoTime(), "Ana");
        go("/demo");
        Widget widget = new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");
        assertThat(widget.answers()).hasCount(1);

        page.evaluate("token => Deskhand.identify(token)", token);
        page.reload();
        home(widget);
        assertThat(widget.panel()).containsText("Hello Ana");

        enter(new Browser.NewContextOptions().setLocale("en-GB"));
        go("/demo");
        page.evaluate("token => Deskhand.identify(token)", token);
        Widget elsewhere = new Widget(page).open();
        assertThat(elsewhere.panel()).containsText("Hello Ana");
        elsewhere.panel().locator(".rows .row").first().click();
        assertThat(elsewhere.answers()).hasCount(1);

        page.evaluate("() => Deskhand.logout()");
        page.reload();
        home(elsewhere);
        assertThat(elsewhere.panel()).containsText("How can we help?");
        assertThat(elsewhere.panel()).not().containsText("Your conversations");
    }

    private void home(Widget widget) {
        if (!widget.panel().isVisible()) {
            widget.open();
        }
        if (widget.button("Back").isVisible()) {
            widget.button("Back").click();
        }
    }

    private String tokenFor(String customer, String name) throws JOSEException {
        JsonNode key = new SiteApi(service).identityKey();
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(customer)
                .audience("default")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("name", name)
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(key.path("kid").asString())
                        .build(),
                claims);
        token.sign(
                new MACSigner(Base64.getUrlDecoder().decode(key.path("secret").asString())));
        return token.serialize();
    }
}
