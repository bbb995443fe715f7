package dev.deskhand.evaluation.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the service: what the options say, else what the running service left in its data folder.
 *
 * @param defaultFolder the data folder when none is named
 */
record ServiceLocator(Map<String, String> environment, Path defaultFolder) {

    private static final String KEY_VARIABLE = "DESKHAND_API_KEY";

    /**
     * @throws ServiceException when nothing says where the service is
     */
    ServiceAddress locate(@Nullable String url, @Nullable String key, @Nullable Path dataFolder) {
        Optional<String> givenKey = Optional.ofNullable(key)
                .or(() -> Optional.ofNullable(environment.get(KEY_VARIABLE)))
                .filter(it -> !it.isBlank());
        if (url != null) {
            return new ServiceAddress(uri(url), givenKey.orElse(""));
        }
        Path file = Optional.ofNullable(dataFolder).orElse(defaultFolder).resolve("service.json");
        JsonNode service = read(file);
        return new ServiceAddress(uri(service.path("url").asString("")), givenKey.orElseGet(() -> service.path("key")
                .asString("")));
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new ServiceException("No service is running here (there is no " + file
                    + "). Start one with \"./deskhand demo\", or name one with --url.");
        }
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw new ServiceException(file + " cannot be read; name the service with --url and --key.", e);
        }
    }

    private static URI uri(String url) {
        try {
            URI uri = URI.create(url.replaceAll("/+$", ""));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(url, e);
        }
        throw notAnAddress(url, null);
    }

    private static ServiceException notAnAddress(String url, @Nullable Exception cause) {
        String message = "\"" + url + "\" is no address of a service; it must be like http://localhost:8080.";
        return cause == null ? new ServiceException(message) : new ServiceException(message, cause);
    }
}
