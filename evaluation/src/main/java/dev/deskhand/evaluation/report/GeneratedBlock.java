package dev.deskhand.evaluation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part of a page that a command writes, between two remarks that bear its name; the rest of the page is a person's. */
public final class GeneratedBlock {

    private GeneratedBlock() {}

    /**
     * Puts the lines in place of those between the remarks; at the page's end where it has none yet.
     *
     * @throws UncheckedIOException when the page cannot be read or written
     */
    public static void put(Path page, String name, List<String> lines) {
        String begin = "<!-- begin " + name + " -->";
        String end = "<!-- end " + name + " -->";
        try {
            List<String> all = new ArrayList<>(Files.exists(page) ? Files.readAllLines(page) : List.of());
            int from = all.indexOf(begin);
            int to = all.indexOf(end);
            if (from < 0 || to < from) {
                from = all.size();
                to = all.size() - 1;
            }
            List<String> whole = new ArrayList<>(all.subList(0, from));
            whole.add(begin);
            whole.add("");
            whole.addAll(lines);
            whole.add("");
            whole.add(end);
            whole.addAll(all.subList(to + 1, all.size()));
            Files.write(page, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(page + " cannot be written: " + e.getMessage(), e);
        }
    }
}
