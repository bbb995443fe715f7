package dev.deskhand.evaluation.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A service of our own on a free port of the loopback interface, with data of its own. Closing it ends the process; data
 * in a temporary folder go with it.
 */
public final class PrivateService implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final long PAUSE_MS = 100;

    private final Process process;
    private final Path data;
    private final boolean keepsData;
    private final Thread atExit;

    private PrivateService(Process process, Path data, boolean keepsData) {
        this.process = process;
        this.data = data;
        this.keepsData = keepsData;
        this.atExit = new Thread(this::end, "end-private-service");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts the service with data in a temporary folder, and waits until it is ready.
     *
     * @param jar the service's jar
     * @throws ServiceException if it ends or is not ready within three minutes; the message carries the end of its log
     */
    public static PrivateService start(Path jar) {
        try {
            return start(jar, Files.createTempDirectory("deskhand-evaluation-"), false, List.of(), List.of());
        } catch (IOException e) {
            throw cannotStart(e);
        }
    }

    /**
     * The same with data in a folder that is kept.
     *
     * @param javaOptions for the service's Java
     * @param settings such as {@code --deskhand.data=…}
     */
    public static PrivateService startOn(Path data, Path jar, List<String> javaOptions, List<String> settings) {
        try {
            return start(jar, data, true, javaOptions, settings);
        } catch (IOException e) {
            throw cannotStart(e);
        }
    }

    private static PrivateService start(
            Path jar, Path data, boolean keepsData, List<String> javaOptions, List<String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(DeskhandJar.java()));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-jar", jar.toString(), "--server.port=0", "--server.address=127.0.0.1", "--deskhand.data=" + data));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile())
                .start();
        PrivateService service = new PrivateService(process, data, keepsData);
        service.awaitReadiness();
        return service;
    }

    private static ServiceException cannotStart(IOException e) {
        return new ServiceException("the service cannot be started: " + e.getMessage(), e);
    }

    /** The service's process. */
    public long pid() {
        return process.pid();
    }

    public ServiceAddress address() {
        return ServiceAddress.in(data)
                .orElseThrow(() -> new ServiceException("the service has left no service.json in " + data));
    }

    private void awaitReadiness() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw failed("the service ended with code " + process.exitValue());
                }
                Optional<ServiceAddress> address = ServiceAddress.in(data);
                if (address.isPresent() && isReady(client, address.get().at("/actuator/health/readiness"))) {
                    return;
                }
                Thread.sleep(PAUSE_MS);
            }
            throw failed("the service was not ready within " + START_LIMIT.toMinutes() + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new ServiceException("interrupted while the service started", e);
        }
    }

    private static boolean isReady(HttpClient client, URI readiness) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private ServiceException failed(String what) {
        String log;
        try {
            List<String> lines = Files.readAllLines(data.resolve("service.log"));
            log = String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            log = "(no log)";
        }
        close();
        return new ServiceException(what + "; its last lines:\n" + log);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (!keepsData) {
            deleteData();
        }
    }

    private void deleteData() {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What is left lies in the temporary folder, which the system clears.
        }
    }
}
