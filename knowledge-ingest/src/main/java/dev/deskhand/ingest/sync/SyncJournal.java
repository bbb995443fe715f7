package dev.deskhand.ingest.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened so far in a run. */
final class SyncJournal {

    private final List<SyncItem> items = new ArrayList<>();
    private final List<SyncWarning> warnings = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final Set<String> failedFiles = new HashSet<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private boolean incomplete;

    void add(String path, SyncAction action, @Nullable String externalId, @Nullable String reason) {
        items.add(new SyncItem(path, action, externalId, reason));
    }

    /** @param file the file whose articles must not be taken for vanished */
    void fail(String path, String file, String reason) {
        add(path, SyncAction.FAILED, null, reason);
        failedFiles.add(file);
    }

    /** A whole folder or source could not be read, so nothing is known about what it holds. */
    void unreadable(String path, String reason) {
        add(path, SyncAction.FAILED, null, reason);
        incomplete = true;
    }

    void warn(String path, String text) {
        warnings.add(new SyncWarning(path, text));
    }

    void version(String source, String version) {
        versions.put(source, version);
    }

    void refuse(String sentence) {
        refusals.add(sentence);
    }

    Map<String, String> versions() {
        return versions;
    }

    Set<String> failedFiles() {
        return failedFiles;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    List<SyncItem> items() {
        return items;
    }

    List<SyncWarning> warnings() {
        return warnings;
    }

    List<String> refusals() {
        return refusals;
    }
}
