package dev.deskhand.bot.people;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param url where browsers find the consoles, such as {@code https://support.example.com}; begins links that are sent.
 *     With https the session's cookie is sent over https alone
 * @param idle after so long without use a session is over
 * @param longest after so long a session is over in any case
 * @param linkValidity within which invitations and links for a new password can be used
 * @param attempts wrong passwords or codes in a row after which the account pauses, twice as long with each further one
 * @param pause the first such pause; at most 32 times as long later
 */
@ConfigurationProperties("deskhand.people")
public record PeopleSettings(
        @Nullable URI url,
        @DefaultValue("12h") Duration idle,
        @DefaultValue("14d") Duration longest,
        @DefaultValue("72h") Duration linkValidity,
        @DefaultValue("5") int attempts,
        @DefaultValue("1m") Duration pause) {

    public PeopleSettings {
        if (url != null && (url.getHost() == null || !isWeb(url))) {
            throw new IllegalArgumentException(
                    "deskhand.people.url is '" + url + "', must be like https://support.example.com");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("deskhand.people.attempts is " + attempts + ", must be at least 1");
        }
    }

    boolean isSecure() {
        return url != null && "https".equals(url.getScheme());
    }

    private static boolean isWeb(URI url) {
        return "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    }
}
