package dev.deskhand.bot.access.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom the site has vouched for.
 *
 * @param key with which it did
 * @param subject the site's own id of the customer
 * @param attributes texts, numbers, booleans or null
 */
public record VerifiedIdentity(
        UUID key,
        String subject,
        Optional<String> name,
        Optional<String> email,
        Map<String, @Nullable Object> attributes) {

    public VerifiedIdentity {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
