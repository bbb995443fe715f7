package dev.deskhand.evaluation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The last section of a page, which a command of its own makes. */
public final class MarkdownSection {

    private MarkdownSection() {}

    /** Puts a section of level two at the page's end, in place of the one of that title and all behind it. */
    public static void put(Path page, String title, List<String> lines) {
        String heading = "## " + title;
        try {
            List<String> kept = new ArrayList<>(Files.exists(page) ? Files.readAllLines(page) : List.of());
            int old = kept.indexOf(heading);
            kept = new ArrayList<>(old < 0 ? kept : kept.subList(0, old));
            while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
                kept.remove(kept.size() - 1);
            }
            if (!kept.isEmpty()) {
                kept.add("");
            }
            kept.add(heading);
            kept.add("");
            kept.addAll(lines);
            Files.write(page, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(page + " cannot be written: " + e.getMessage(), e);
        }
    }
}
