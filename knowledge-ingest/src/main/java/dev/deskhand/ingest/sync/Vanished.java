package dev.deskhand.ingest.sync;

import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.knowledge.publish.CatalogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Articles of the site that no source brought.
 *
 * @param removable surely gone from their source
 * @param kept not found, but something that could not be read may hold them
 */
record Vanished(List<CatalogEntry> removable, List<CatalogEntry> kept) {

    /**
     * @param wholeCollections also articles of the filled collections that came from elsewhere; else only those that
     *     came from these sources
     */
    static Vanished find(
            KnownArticles known,
            List<ArticleSource> sources,
            SourceComparison comparison,
            SyncJournal journal,
            boolean wholeCollections) {
        Set<String> origins = sources.stream()
                .map(ArticleSource::identity)
                .map(Fingerprint::tag)
                .collect(Collectors.toSet());
        Set<String> failed =
                journal.failedFiles().stream().map(Fingerprint::tag).collect(Collectors.toSet());
        List<CatalogEntry> removable = new ArrayList<>();
        List<CatalogEntry> kept = new ArrayList<>();
        for (CatalogEntry entry : known.all()) {
            var fingerprint = Fingerprint.decode(entry.sourceHash());
            boolean fromHere = fingerprint
                    .filter(print -> origins.contains(print.source()))
                    .isPresent();
            boolean filled = wholeCollections && comparison.collections().contains(entry.collection());
            if (comparison.isClaimed(entry.externalId()) || !fromHere && !filled) {
                continue;
            }
            boolean unsure = journal.isIncomplete()
                    || journal.failedFiles().contains(entry.externalId())
                    || fingerprint
                            .flatMap(Fingerprint::file)
                            .filter(failed::contains)
                            .isPresent();
            (unsure ? kept : removable).add(entry);
        }
        return new Vanished(removable, kept);
    }

    /** The removable articles without those collections that would lose more than half; these are refused by name. */
    List<CatalogEntry> withinBounds(KnownArticles known, boolean force, SyncJournal journal) {
        Map<String, Long> sizes =
                known.all().stream().collect(Collectors.groupingBy(CatalogEntry::collection, Collectors.counting()));
        Map<String, List<CatalogEntry>> byCollection = removable.stream()
                .collect(Collectors.groupingBy(CatalogEntry::collection, TreeMap::new, Collectors.toList()));
        List<CatalogEntry> allowed = new ArrayList<>();
        byCollection.forEach((collection, entries) -> {
            long size = sizes.getOrDefault(collection, 0L);
            if (!force && entries.size() * 2L > size) {
                journal.refuse("Not pruned: " + entries.size() + " of the " + size + " articles in collection \""
                        + collection + "\" are no longer in the source. If that is right, add --force.");
            } else {
                allowed.addAll(entries);
            }
        });
        return allowed;
    }
}
