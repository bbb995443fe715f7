package dev.deskhand.ingest.parse;

import java.util.Optional;
import java.util.Set;

/**
 * What a run says about all its articles.
 *
 * @param collection for articles that name none; else the first folder, else {@code default}
 * @param expectedLanguages languages that are likely, for articles that name none; empty means any
 * @param fallbackLanguage where neither file nor path nor text tells
 */
public record ParseSettings(Optional<String> collection, Set<String> expectedLanguages, String fallbackLanguage) {

    public static final ParseSettings DEFAULT = new ParseSettings(Optional.empty(), Set.of(), "en");
    private static final int MAX_COLLECTION = 100;

    public ParseSettings {
        expectedLanguages = Set.copyOf(expectedLanguages);
        collection.ifPresent(name -> {
            if (name.isBlank() || name.length() > MAX_COLLECTION) {
                throw new IllegalArgumentException(
                        "collection has " + name.length() + " characters, must be 1 to " + MAX_COLLECTION);
            }
        });
    }
}
