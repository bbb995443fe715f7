package dev.deskhand.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks a Deskhand service questions. Safe for use by several threads.
 *
 * <p>A question that is recorded goes with an {@code Idempotency-Key}, so that it can be sent again: when the connection
 * breaks or the service says that it cannot at the moment, it is sent up to three times in all and recorded once.
 *
 * <pre>{@code
 * Deskhand deskhand = new Deskhand(URI.create("https://support.example.com"), System.getenv("DESKHAND_API_KEY"));
 * Answer answer = deskhand.answer(Question.of("How do I pause my subscription?"));
 * }</pre>
 */
public final class Deskhand {

    private static final int ATTEMPTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI answers;
    private final String key;

    /**
     * A client with an HTTP client of its own.
     *
     * @param url where the service is, such as {@code https://support.example.com}
     * @param key an API key with the scope {@code answer}
     */
    public Deskhand(URI url, String key) {
        this(
                url,
                key,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
    }

    /** The same over an HTTP client that is there already, with its proxy and its certificates. */
    public Deskhand(URI url, String key, HttpClient http) {
        String base = url.toString();
        this.http = http;
        this.answers = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/answer");
        this.key = key;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws Problem when the service refuses
     * @throws UncheckedIOException when it cannot be reached
     */
    public Answer answer(Question question) {
        return answer(question, UUID.randomUUID().toString());
    }

    /**
     * The same with an {@code Idempotency-Key} of your own, 1 to 255 characters: with the same key and question the answer
     * is the same for 72 hours, also after your own process has died in between.
     */
    public Answer answer(Question question, String idempotencyKey) {
        return again(() -> {
            HttpResponse<String> response = http.send(
                    request(question, idempotencyKey, "application/json"), HttpResponse.BodyHandlers.ofString());
            check(response.statusCode(), response, response::body);
            return Answer.from(Json.read(response.body()));
        });
    }

    /**
     * Asks, and tells the text piece by piece as it comes; the pieces joined are the answer's text.
     *
     * @param onText told each piece, on the caller's thread
     * @throws Problem when the service refuses, or the stream ends before its end
     */
    public Answer stream(Question question, Consumer<String> onText) {
        try {
            HttpResponse<Stream<String>> response = http.send(
                    request(question, UUID.randomUUID().toString(), "text/event-stream"),
                    HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                check(response.statusCode(), response, () -> String.join("\n", lines.toList()));
                return new AnswerEvents(onText).read(lines.iterator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private HttpRequest request(Question question, String idempotencyKey, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(answers)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(question.toJson())));
        if (!question.isDryRun()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.build();
    }

    private static void check(int status, HttpResponse<?> response, Supplier<String> body) {
        if (status != 200) {
            Duration retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,6}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .orElse(null);
            throw Problem.from(status, body.get(), retryAfter);
        }
    }

    private static Answer again(Attempt attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (Problem e) {
                if (!e.isTransient() || tried == ATTEMPTS) {
                    throw e;
                }
                pause(e.retryAfter().orElse(Duration.ofMillis(500L * tried)));
            } catch (IOException e) {
                if (tried == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
                pause(Duration.ofMillis(500L * tried));
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private static void pause(Duration wanted) {
        try {
            Thread.sleep(Math.min(wanted.toMillis(), LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for an answer");
    }

    private interface Attempt {

        Answer run() throws IOException, InterruptedException;
    }
}
