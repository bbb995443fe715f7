package dev.deskhand.bot.console.oidc;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody who came by the identity provider is not let in; the sign-in page says it in words. */
public enum Refusal {
    /** The provider said no, or the agent turned back there. */
    TURNED_BACK,
    /** Took too long, came twice, or came with another browser. */
    EXPIRED,
    /** What the provider sent does not hold. */
    NOT_VALID,
    /** The provider does not vouch for an e-mail address. */
    NOT_VERIFIED,
    /** The address has no account here that is in use. */
    NO_ACCOUNT,
    /** The provider cannot be reached, or answers what cannot be read. */
    UNAVAILABLE;

    /** As addresses and messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Refusal> named(String code) {
        return Stream.of(values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst();
    }
}
