package dev.deskhand.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a source handed over, for looking at. */
final class CollectedFiles implements SourceVisitor {

    final Map<String, String> files = new LinkedHashMap<>();
    final Map<String, String> skipped = new LinkedHashMap<>();
    final Map<String, String> refused = new LinkedHashMap<>();
    final List<String> unreadableFolders = new ArrayList<>();
    int expected;

    static CollectedFiles from(ArticleSource source) {
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
