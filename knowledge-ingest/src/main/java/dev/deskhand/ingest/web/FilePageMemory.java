package dev.deskhand.ingest.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Page memory in one JSON file of the data folder: a cache, so a broken or missing one means a full run. */
public final class FilePageMemory implements PageMemory {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Known>> FORM = new TypeReference<>() {};

    private final Path file;
    private final Map<String, Known> before;
    private final Map<String, Known> now = new TreeMap<>();

    public FilePageMemory(Path file) {
        this.file = file;
        this.before = read(file);
    }

    @Override
    public Optional<Known> find(URI page) {
        return Optional.ofNullable(before.get(page.toString()));
    }

    @Override
    public void remember(URI page, Known known) {
        now.put(page.toString(), known);
    }

    /** Keeps what this run saw for the next, whole or not at all. */
    public void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "pages", ".json");
            Files.write(written, JSON.writeValueAsBytes(now));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Known> read(Path file) {
        try {
            return Files.isRegularFile(file) ? JSON.readValue(Files.readAllBytes(file), FORM) : Map.of();
        } catch (IOException | JacksonException broken) {
            return Map.of();
        }
    }
}
