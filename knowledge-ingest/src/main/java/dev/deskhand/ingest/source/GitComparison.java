package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Git spares a run over a folder. The note is the commit of the last run, and behind it the files that differed from
 * it then: these are read again whatever the commits say.
 */
final class GitComparison {

    private final Set<Path> unchanged;
    private final Optional<String> note;
    private final Optional<String> version;

    private GitComparison(Set<Path> unchanged, Optional<String> note, Optional<String> version) {
        this.unchanged = unchanged;
        this.note = note;
        this.version = version;
    }

    /** @param before the note of the last run; empty the first time */
    static GitComparison of(Path folder, Set<Path> files, Optional<String> before) {
        Optional<GitWorkingCopy> found = GitWorkingCopy.around(folder);
        if (found.isEmpty()) {
            return new GitComparison(Set.of(), Optional.empty(), Optional.empty());
        }
        try (GitWorkingCopy git = found.get()) {
            Set<Path> clean = git.unchangedSince(git.commit());
            Set<String> dirty = new TreeSet<>();
            files.stream()
                    .filter(file -> !clean.contains(file))
                    .forEach(file -> dirty.add(folder.relativize(file).toString()));
            String[] lines = before.orElse("").split("\n");
            Set<Path> unchanged = git.unchangedSince(lines[0]);
            for (int i = 1; i < lines.length; i++) {
                unchanged.remove(folder.resolve(lines[i]));
            }
            return new GitComparison(
                    unchanged, Optional.of(note(git.commit(), dirty)), Optional.of(version(git.commit(), dirty)));
        } catch (IOException odd) {
            // Then every file is read, as in any folder.
            return new GitComparison(Set.of(), Optional.empty(), Optional.empty());
        }
    }

    private static String note(String commit, Set<String> dirty) {
        return dirty.isEmpty() ? commit : commit + "\n" + String.join("\n", dirty);
    }

    private static String version(String commit, Set<String> dirty) {
        return "Git commit " + commit
                + (dirty.isEmpty()
                        ? ""
                        : dirty.size() == 1 ? " and 1 changed file" : " and " + dirty.size() + " changed files");
    }

    /** Whether the file is as it was at the last run. */
    boolean isUnchanged(Path file) {
        return unchanged.contains(file);
    }

    /** For the next run; empty outside of a working copy. */
    Optional<String> note() {
        return note;
    }

    /** What is read, for people; empty outside of a working copy. */
    Optional<String> version() {
        return version;
    }
}
