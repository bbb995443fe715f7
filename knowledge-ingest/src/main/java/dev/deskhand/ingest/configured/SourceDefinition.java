package dev.deskhand.ingest.configured;

import java.util.Optional;

/**
 * A source as a person describes it.
 *
 * @param name unique in its site, 1 to 100 characters
 * @param location a path, a web address, or another help centre as on the command line; 1 to 2,000 characters
 * @param enabled whether its schedule counts
 */
public record SourceDefinition(
        String name,
        String location,
        SourceOptions options,
        Optional<SourceToken> token,
        Optional<SourceSchedule> schedule,
        boolean enabled) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LOCATION = 2_000;

    public SourceDefinition {
        require(name, "name", LONGEST_NAME);
        require(location, "location", LONGEST_LOCATION);
    }

    private static void require(String text, String what, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, must be 1 to " + most + ", not all blank");
        }
    }
}
