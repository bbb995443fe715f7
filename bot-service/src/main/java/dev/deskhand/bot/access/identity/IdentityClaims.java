package dev.deskhand.bot.access.identity;

import static dev.deskhand.bot.access.identity.IdentityTokens.refused;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.deskhand.knowledge.publish.Site;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a token says, once its signature holds. */
@Component
class IdentityClaims {

    static final Duration LONGEST_LIFE = Duration.ofHours(1);
    static final Duration SKEW = Duration.ofSeconds(60);
    private static final int MOST_ATTRIBUTES = 50;
    private static final int SUBJECT = 255;
    private static final int NAME = 200;
    private static final int EMAIL = 320;
    private static final int ATTRIBUTE_NAME = 64;
    private static final int ATTRIBUTE = 1_000;

    private final Clock clock;

    IdentityClaims(Clock clock) {
        this.clock = clock;
    }

    VerifiedIdentity check(Site site, UUID key, JWTClaimsSet claims) throws ParseException {
        checkAudience(site, claims.getAudience());
        checkTimes(claims);
        String subject =
                text(claims, "sub", SUBJECT).filter(it -> !it.isBlank()).orElseThrow(() -> refused("it has no sub"));
        return new VerifiedIdentity(
                key, subject, text(claims, "name", NAME), text(claims, "email", EMAIL), attributes(claims));
    }

    private static void checkAudience(Site site, List<String> audience) {
        if (!audience.equals(List.of(site.slug()))) {
            throw refused("its aud is " + audience + ", must be \"" + site.slug() + "\"");
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        Instant expires = time(claims, "exp").orElseThrow(() -> refused("it has no exp"));
        if (!now.isBefore(expires.plus(SKEW))) {
            throw refused("its exp has passed");
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            throw refused("its exp is more than an hour away");
        }
        if (time(claims, "iat").filter(it -> it.isAfter(now.plus(SKEW))).isPresent()
                || time(claims, "nbf").filter(it -> it.isAfter(now.plus(SKEW))).isPresent()) {
            throw refused("its iat or nbf is still to come");
        }
    }

    private static Optional<Instant> time(JWTClaimsSet claims, String name) throws ParseException {
        return Optional.ofNullable(claims.getDateClaim(name)).map(Date::toInstant);
    }

    private static Optional<String> text(JWTClaimsSet claims, String name, int longest) throws ParseException {
        Optional<String> text = Optional.ofNullable(claims.getStringClaim(name));
        text.ifPresent(it -> checkText(name, it, longest));
        return text;
    }

    private static Map<String, @Nullable Object> attributes(JWTClaimsSet claims) throws ParseException {
        Map<String, @Nullable Object> attributes = claims.getJSONObjectClaim("attributes");
        if (attributes == null) {
            return Map.of();
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw refused("it has " + attributes.size() + " attributes, must be at most " + MOST_ATTRIBUTES);
        }
        attributes.forEach((name, value) -> {
            checkText("attribute's name", name, ATTRIBUTE_NAME);
            if (value instanceof String text) {
                checkText("attribute \"" + name + "\"", text, ATTRIBUTE);
            } else if (value != null && !(value instanceof Number) && !(value instanceof Boolean)) {
                throw refused("its attribute \"" + name + "\" is neither text, number nor boolean");
            }
        });
        return attributes;
    }

    private static void checkText(String name, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw refused("its " + name + " is longer than " + longest + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused("its " + name + " has control characters");
        }
    }
}
