package dev.deskhand.bot.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event stream as a widget reads it, on a thread of the test's. */
public final class WidgetStream implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000;

    private final InputStream in;
    private final HttpResponse<InputStream> response;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean ended;

    /** One event; {@code id} is -1 for those without a number. */
    public record Frame(long id, String event, JsonNode data) {}

    private WidgetStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.in = response.body();
        this.reader = new Thread(this::read, "widget-stream");
        reader.setDaemon(true);
        reader.start();
    }

    public static WidgetStream open(WidgetClient client, String conversation, long lastEventId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + client.port() + "/widget/conversations/" + conversation + "/events"))
                .header("X-Deskhand-Session", client.token())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(lastEventId))
                .build();
        try {
            HttpResponse<InputStream> response =
                    WidgetClient.HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError(response.statusCode() + " "
                        + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
            }
            return new WidgetStream(response);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** All so far. */
    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Numbers of the logged events so far. */
    public List<Long> ids() {
        return frames().stream().filter(frame -> frame.id() >= 0).map(Frame::id).toList();
    }

    /** Waits for a frame like this; in vain when the stream ends before. */
    public Frame await(Predicate<Frame> wanted) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        boolean over = false;
        while (!over && System.nanoTime() < until) {
            over = ended;
            for (Frame frame : frames()) {
                if (wanted.test(frame)) {
                    return frame;
                }
            }
            pause();
        }
        throw new AssertionError((over ? "ended without it after " : "not among ") + frames());
    }

    public Frame awaitEvent(long id) {
        return await(frame -> frame.id() == id);
    }

    /** Waits until the server has ended the stream. */
    public boolean awaitEnd(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (!ended && System.nanoTime() < until) {
            pause();
        }
        return ended;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> frame = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    keep(frame);
                    frame.clear();
                } else {
                    frame.add(line);
                }
            }
        } catch (IOException e) {
            /* The test has closed the stream, or the server has. */
        } finally {
            ended = true;
        }
    }

    private void keep(List<String> lines) {
        long id = -1;
        String event = "";
        String data = null;
        for (String line : lines) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        if (data != null) {
            frames.add(new Frame(id, event, JsonMapper.shared().readTree(data)));
        }
    }
}
