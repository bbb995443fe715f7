package dev.deskhand.bot.access;

import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code service.json} in the data folder, by which the tools on this machine find the running service. Only
 * its owner can read it: it holds a key with all scopes that lasts as long as the service runs.
 */
@Component
class ServiceFile implements DisposableBean {

    static final String NAME = "service.json";

    private static final Logger log = LoggerFactory.getLogger(ServiceFile.class);

    private final StoreSettings store;
    private final ApiKeys keys;
    private final Environment environment;
    private final JsonMapper json;
    private final Clock clock;
    private int port;
    private boolean written;

    ServiceFile(StoreSettings store, ApiKeys keys, Environment environment, JsonMapper json, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.environment = environment;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the file says.
     *
     * @param database JDBC URL, or {@code embedded} for the one in the same folder
     */
    record Content(String url, long pid, String key, String database, String startedAt) {}

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        String key = keys.issueLocal(node()).secret().value();
        Content content = new Content(
                "http://" + host() + ":" + port,
                ProcessHandle.current().pid(),
                key,
                store.database().map(DatabaseAccess::url).orElse("embedded"),
                clock.instant().toString());
        try {
            Files.createDirectories(store.dataFolder());
            Path fresh = Files.createTempFile(store.dataFolder(), "service", ".json", ownerOnly());
            Files.write(fresh, json.writeValueAsBytes(content));
            Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            written = true;
        } catch (IOException e) {
            throw new UncheckedIOException(file() + " cannot be written", e);
        }
    }

    @Override
    public void destroy() {
        if (!written) {
            return;
        }
        try {
            if (read().filter(
                            content -> content.pid() == ProcessHandle.current().pid())
                    .isPresent()) {
                Files.deleteIfExists(file());
            }
            keys.revokeLocal(node());
        } catch (IOException | DataAccessException | TransactionException e) {
            log.warn("{} or its key could not be taken away: {}", file(), e.toString());
        }
    }

    private Optional<Content> read() throws IOException {
        try {
            return Files.exists(file())
                    ? Optional.of(json.readValue(Files.readAllBytes(file()), Content.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Path file() {
        return store.dataFolder().resolve(NAME);
    }

    /** Tells this data folder from another node's over the same database. */
    private String node() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            host = "unknown";
        }
        return host + ":" + store.dataFolder().toAbsolutePath();
    }

    private String host() {
        @Nullable String address = environment.getProperty("server.address");
        if (address == null || address.isBlank() || address.equals("0.0.0.0") || address.equals("::")) {
            return "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
