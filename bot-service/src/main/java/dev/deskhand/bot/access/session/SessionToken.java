package dev.deskhand.bot.access.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a widget shows for its session, 256 random bits; prints as {@code dhs_***}. */
public record SessionToken(String value) {

    private static final String PREFIX = "dhs_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    static SessionToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token in this text; empty when it has not the form of one. */
    public static Optional<SessionToken> in(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(it -> FORM.matcher(it).matches())
                .map(SessionToken::new);
    }

    /** SHA-256; needs no salt, because the token is random. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
