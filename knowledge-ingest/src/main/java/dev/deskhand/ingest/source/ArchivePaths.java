package dev.deskhand.ingest.source;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Paths of archive entries, which are text from strangers. */
final class ArchivePaths {

    private static final String MAC_RESOURCES = "__MACOSX";

    private ArchivePaths() {}

    /** The path with composed characters; empty when it is absolute or climbs. */
    static Optional<String> safe(String name) {
        String path = Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
        boolean climbs = path.startsWith("/")
                || path.contains(":")
                || path.indexOf('\0') >= 0
                || Arrays.stream(path.split("/")).anyMatch(step -> step.equals("..") || step.equals("."));
        return climbs || path.isBlank() ? Optional.empty() : Optional.of(path);
    }

    /** The path without {@code .} and {@code ..}; empty when it would leave the folder that it starts from. */
    static Optional<String> normal(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace('\\', '/').split("/")) {
            if (step.equals("..") && steps.pollLast() == null) {
                return Optional.empty();
            }
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.addLast(step);
            }
        }
        String joined = String.join("/", steps);
        return joined.isEmpty() || joined.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(joined);
    }

    static boolean isHidden(String path) {
        return Arrays.stream(path.split("/")).anyMatch(step -> step.startsWith(".") || step.equals(MAC_RESOURCES));
    }

    /**
     * The one folder that everything lies in, with its slash, such as a repository's name and commit; else empty. It is
     * not part of the articles' paths, so that they stay the same in the next archive.
     */
    static String commonRoot(List<String> names) {
        String root = null;
        for (String name : names) {
            int slash = name.indexOf('/');
            if (slash <= 0 || name.startsWith("..")) {
                return "";
            }
            String first = name.substring(0, slash + 1);
            if (!first.startsWith(MAC_RESOURCES) && root != null && !root.equals(first)) {
                return "";
            }
            root = first.startsWith(MAC_RESOURCES) ? root : first;
        }
        return root == null ? "" : root;
    }
}
