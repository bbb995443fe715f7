package dev.deskhand.knowledge.embedding;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code embedding.properties} says of a model; only the dimension has to be there.
 *
 * @param name key {@code name}: 1 to 27 of a-z, 0-9 and _; the folder's name when absent
 * @param dimension key {@code dimension}: components of a vector, 1 to 2,000
 * @param pooling key {@code pooling}: {@code mean} (when absent) or {@code cls}
 * @param maxTokens key {@code maxTokens}: longest input, 16 to 8,192 tokens; 512 when absent
 * @param questionPrefix key {@code prefix.question}: put before each question, with the spaces that it ends in
 * @param passagePrefix key {@code prefix.passage}: put before each passage
 * @param languages key {@code languages}: those that the model reads, as primary tags with commas between; all when
 *     absent
 */
record ModelProperties(
        String name,
        int dimension,
        Pooling pooling,
        int maxTokens,
        String questionPrefix,
        String passagePrefix,
        SortedSet<String> languages) {

    static final String FILE = "embedding.properties";

    private static final Set<String> KEYS =
            Set.of("name", "dimension", "pooling", "maxTokens", "prefix.question", "prefix.passage", "languages");

    /** @throws IllegalArgumentException naming the key and what it may be */
    static ModelProperties read(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(reader);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(FILE + " is not UTF-8", e);
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            check(KEYS.contains(key), "knows no \"" + key + "\", only " + String.join(", ", new TreeSet<>(KEYS)));
        }
        check(properties.containsKey("dimension"), "lacks \"dimension\"");
        return new ModelProperties(
                name(properties, folder),
                number(properties, "dimension", "", 1, 2000),
                pooling(properties),
                number(properties, "maxTokens", "512", 16, 8192),
                properties.getProperty("prefix.question", ""),
                properties.getProperty("prefix.passage", ""),
                languages(properties));
    }

    private static String name(Properties properties, Path folder) {
        String name = properties.getProperty("name");
        if (name == null) {
            String usable = String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "_");
            return usable.substring(0, Math.min(27, usable.length()));
        }
        check(name.strip().matches("[a-z0-9_]{1,27}"), "says name=" + name + ", must be 1 to 27 of a-z, 0-9 and _");
        return name.strip();
    }

    private static int number(Properties properties, String key, String otherwise, int least, int most) {
        String text = properties.getProperty(key, otherwise).strip();
        boolean fits = text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        check(fits, "says " + key + "=" + text + ", must be " + least + " to " + most);
        return Integer.parseInt(text);
    }

    private static Pooling pooling(Properties properties) {
        String text = properties.getProperty("pooling", "mean").strip();
        return Arrays.stream(Pooling.values())
                .filter(pooling -> pooling.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FILE + " says pooling=" + text + ", must be "
                        + Arrays.stream(Pooling.values())
                                .map(pooling -> pooling.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))));
    }

    private static SortedSet<String> languages(Properties properties) {
        SortedSet<String> languages = new TreeSet<>();
        for (String language : properties.getProperty("languages", "").split(",")) {
            if (!language.isBlank()) {
                check(
                        language.strip().matches("[a-z]{2,3}"),
                        "says languages=…" + language + "…, must be primary tags such as en, vi, th");
                languages.add(language.strip());
            }
        }
        return languages;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(FILE + " " + otherwise);
        }
    }
}
