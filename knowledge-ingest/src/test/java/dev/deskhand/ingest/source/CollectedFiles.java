package dev.deskhand.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a source handed over, for looking at. */
public class CollectedFiles implements SourceVisitor {

    public final Map<String, String> files = new LinkedHashMap<>();
    public final Map<String, Companions> companions = new LinkedHashMap<>();
    public final Map<String, String> skipped = new LinkedHashMap<>();
    public final Map<String, String> refused = new LinkedHashMap<>();
    public final List<String> unreadableFolders = new ArrayList<>();
    public final List<String> unchanged = new ArrayList<>();

    /** What the site is to have; empty for nothing. */
    public final Set<String> held = new HashSet<>();

    /** What the source noted at its last run; null for its first. */
    public @Nullable String noted;

    public final List<String> versions = new ArrayList<>();
    public int expected;

    public static CollectedFiles from(ArticleSource source) {
        CollectedFiles collected = new CollectedFiles();
        source.read(collected);
        return collected;
    }

    @Override
    public void expect(int items) {
        expected += items;
    }

    @Override
    public void file(RawFile file) {
        files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
        companions.put(file.path(), file.companions());
    }

    @Override
    public boolean holds(String path) {
        return held.contains(path);
    }

    @Override
    public Optional<String> noted() {
        return Optional.ofNullable(noted);
    }

    @Override
    public void note(String text) {
        noted = text;
    }

    @Override
    public void version(String version) {
        versions.add(version);
    }

    @Override
    public void unchanged(String path) {
        unchanged.add(path);
    }

    @Override
    public void skipped(String path, String reason) {
        skipped.put(path, reason);
    }

    @Override
    public void refused(String path, String file, String reason) {
        refused.put(path, reason);
    }

    @Override
    public void unreadableFolder(String path, String reason) {
        unreadableFolders.add(path);
    }
}
