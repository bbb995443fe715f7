package dev.deskhand.bot.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is, on the word of the key's holder.
 *
 * @param externalId the holder's own id of the customer; without one each conversation has a customer of its own
 * @param attributes values as in JSON, null among them
 */
public record CustomerProfile(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String email,
        Map<String, @Nullable Object> attributes) {

    public static final CustomerProfile ANONYMOUS = new CustomerProfile(null, null, null, Map.of());

    public CustomerProfile {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
