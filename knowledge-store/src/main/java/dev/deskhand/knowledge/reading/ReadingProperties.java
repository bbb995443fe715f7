package dev.deskhand.knowledge.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a reading model's description says, {@code reranker.properties} or {@code reader.properties}; it may be empty.
 *
 * @param name key {@code name}; the folder's when absent
 * @param maxTokens key {@code maxTokens}: question and passage together, 16 to 8,192; 512 when absent
 * @param languages key {@code languages}: primary tags with commas between; all when absent
 */
record ReadingProperties(String name, int maxTokens, SortedSet<String> languages) {

    private static final Set<String> KEYS = Set.of("name", "maxTokens", "languages");

    /** @throws IllegalArgumentException naming the key and what it may be */
    static ReadingProperties read(Path folder, String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            properties.load(reader);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not UTF-8", e);
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            check(file, KEYS.contains(key), "knows no \"" + key + "\", only " + String.join(", ", new TreeSet<>(KEYS)));
        }
        String folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new ReadingProperties(
                properties.getProperty("name", folderName).strip(),
                tokens(file, properties.getProperty("maxTokens", "512").strip()),
                languages(file, properties.getProperty("languages", "")));
    }

    private static int tokens(String file, String text) {
        boolean fits = text.matches("\\d{1,5}") && Integer.parseInt(text) >= 16 && Integer.parseInt(text) <= 8192;
        check(file, fits, "says maxTokens=" + text + ", must be 16 to 8192");
        return Integer.parseInt(text);
    }

    private static SortedSet<String> languages(String file, String text) {
        SortedSet<String> languages = new TreeSet<>();
        for (String language : text.split(",")) {
            if (!language.isBlank()) {
                check(
                        file,
                        language.strip().matches("[a-z]{2,3}"),
                        "says languages=…" + language + "…, must be primary tags such as en, vi, th");
                languages.add(language.strip());
            }
        }
        return languages;
    }

    private static void check(String file, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(file + " " + otherwise);
        }
    }
}
