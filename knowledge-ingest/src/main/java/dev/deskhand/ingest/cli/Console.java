package dev.deskhand.ingest.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the world around it.
 *
 * @param terminal whether {@code err} is a terminal that a progress bar may redraw
 * @param home the user's home folder
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Map<String, String> environment,
        String home,
        Clock clock) {}
