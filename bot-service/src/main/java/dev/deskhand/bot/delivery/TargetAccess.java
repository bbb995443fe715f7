package dev.deskhand.bot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a target is reached.
 *
 * @param settings what may be shown, by name
 * @param secrets what is never shown, by name; the one in use first, the one before it while that is still good. Prints
 *     as names only
 */
public record TargetAccess(Map<String, String> settings, Map<String, List<String>> secrets) {

    public TargetAccess {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    /** The secret in use. */
    public Optional<String> secret(String name) {
        return secrets(name).stream().findFirst();
    }

    /** Those that are good at the moment, the newest first. */
    public List<String> secrets(String name) {
        return secrets.getOrDefault(name, List.of());
    }

    @Override
    public String toString() {
        return "TargetAccess[settings=" + settings + ", secrets=" + secrets.keySet() + "]";
    }
}
