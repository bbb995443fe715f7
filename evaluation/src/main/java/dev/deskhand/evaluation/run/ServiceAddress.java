package dev.deskhand.evaluation.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a service listens and the key that it takes.
 *
 * @param data the service's data folder, or null where it is not known
 */
public record ServiceAddress(
        URI url, @Nullable String key, @Nullable Path data) {

    private static final String FILE = "service.json";

    /** The service whose {@code service.json} lies in a data folder; empty when there is none. */
    public static Optional<ServiceAddress> in(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
            JsonNode key = root.path(root.has("key") ? "key" : "apiKey");
            return Optional.of(new ServiceAddress(
                    URI.create(root.path("url").asString()), key.isString() ? key.stringValue() : null, data));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ServiceException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    URI at(String path) {
        String base = url.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    @Override
    public String toString() {
        return "ServiceAddress[" + url + ", key " + (key == null ? "none" : "***") + "]";
    }
}
