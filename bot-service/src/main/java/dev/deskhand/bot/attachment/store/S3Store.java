package dev.deskhand.bot.attachment.store;

import dev.deskhand.bot.attachment.AttachmentStore;
import dev.deskhand.bot.attachment.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files in a store that speaks Amazon's S3 protocol. Redirects are not followed: they would carry the signature along. */
final class S3Store implements AttachmentStore {

    private static final int NOT_FOUND = 404;
    private static final Set<Integer> DONE = Set.of(200, 204);

    private final String root;
    private final Duration timeout;
    private final SignatureV4 signature;
    private final Clock clock;
    private final HttpClient http;

    S3Store(URI endpoint, AttachmentSettings.S3 settings, Clock clock) {
        this.root = endpoint.toString().replaceFirst("/+$", "") + "/" + settings.bucket() + "/" + settings.prefix();
        this.timeout = settings.timeout();
        this.signature = new SignatureV4(settings.region(), settings.accessKey(), settings.secretKey());
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void put(UUID name, byte[] content) {
        HttpResponse<byte[]> answer = send("PUT", name, content);
        if (!DONE.contains(answer.statusCode())) {
            throw unexpected("PUT", answer);
        }
    }

    @Override
    public Optional<byte[]> get(UUID name) {
        HttpResponse<byte[]> answer = send("GET", name, new byte[0]);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!DONE.contains(answer.statusCode())) {
            throw unexpected("GET", answer);
        }
        return Optional.of(answer.body());
    }

    @Override
    public void delete(UUID name) {
        HttpResponse<byte[]> answer = send("DELETE", name, new byte[0]);
        if (!DONE.contains(answer.statusCode()) && answer.statusCode() != NOT_FOUND) {
            throw unexpected("DELETE", answer);
        }
    }

    private HttpResponse<byte[]> send(String method, UUID name, byte[] body) {
        URI object = URI.create(root + name);
        HttpRequest.Builder request = HttpRequest.newBuilder(object)
                .timeout(timeout)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        signature.headers(method, object, body, clock.instant()).forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StoreUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(e);
        }
    }

    private static StoreUnavailableException unexpected(String method, HttpResponse<?> answer) {
        return new StoreUnavailableException(
                new IOException(method + " of a file was answered with status " + answer.statusCode()));
    }
}
