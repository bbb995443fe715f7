package dev.deskhand.evaluation.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service that a run asks: one named by its address, one that has left its {@code service.json}, or a private one
 * that is started for the run and ended by {@link #close}.
 *
 * @param identity names the service and its version
 * @param own the private service, or null
 */
public record RunningService(
        ServiceAddress address, String identity, @Nullable PrivateService own) implements AutoCloseable {

    /**
     * Finds or starts it.
     *
     * @param url of a service, or null
     * @param key for it; for a service found by its data folder, instead of the one found there
     * @param data a service's data folder
     * @throws ServiceException if there is none and none can be started
     */
    public static RunningService find(@Nullable String url, @Nullable String key, Path data) {
        return running(url, key, data).orElseGet(() -> {
            Path jar = DeskhandJar.find();
            PrivateService own = PrivateService.start(jar);
            return new RunningService(own.address(), identity(jar), own);
        });
    }

    /** Finds it as {@link #find} does, but starts none. */
    public static Optional<RunningService> running(@Nullable String url, @Nullable String key, Path data) {
        Path known = Files.isDirectory(data) ? data : null;
        if (url != null) {
            return Optional.of(new RunningService(new ServiceAddress(URI.create(url), key, known), url, null));
        }
        return ServiceAddress.in(data).filter(RunningService::isReady).map(found -> {
            String usedKey = key == null ? found.key() : key;
            return new RunningService(
                    new ServiceAddress(found.url(), usedKey, data), found.url().toString(), null);
        });
    }

    private static String identity(Path jar) {
        try {
            return jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new ServiceException("the service's jar cannot be read: " + jar, e);
        }
    }

    private static boolean isReady(ServiceAddress address) {
        HttpRequest request = HttpRequest.newBuilder(address.at("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
