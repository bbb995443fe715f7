package dev.deskhand.ingest.sync;

import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.knowledge.publish.CatalogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a site held before the run, looked up by id and by content. */
final class KnownArticles {

    /** An entry with its source hash in parts. */
    record Known(CatalogEntry entry, Fingerprint fingerprint) {}

    private final Map<String, CatalogEntry> byId = new LinkedHashMap<>();
    private final Map<String, List<Known>> byContent = new HashMap<>();
    private final Map<String, List<Known>> byFile = new HashMap<>();

    KnownArticles(List<CatalogEntry> entries) {
        for (CatalogEntry entry : entries) {
            byId.put(entry.externalId(), entry);
            Fingerprint.decode(entry.sourceHash()).ifPresent(fingerprint -> {
                Known known = new Known(entry, fingerprint);
                byContent
                        .computeIfAbsent(fingerprint.content(), key -> new ArrayList<>())
                        .add(known);
                fingerprint.file().ifPresent(file -> byFile.computeIfAbsent(file, key -> new ArrayList<>())
                        .add(known));
            });
        }
    }

    Collection<CatalogEntry> all() {
        return byId.values();
    }

    Optional<CatalogEntry> find(String externalId) {
        return Optional.ofNullable(byId.get(externalId));
    }

    /** The article that this very file was published as, when neither its bytes nor its place changed. */
    Optional<CatalogEntry> unchanged(RawFile raw, Fingerprint now) {
        String file = Fingerprint.tag(raw.file());
        return sameContent(now).stream()
                .filter(known -> known.fingerprint().isSameText(now))
                .filter(known -> known.fingerprint().file().map(file::equals).orElseGet(() -> known.entry()
                        .externalId()
                        .equals(raw.path())))
                .map(Known::entry)
                .findFirst();
    }

    /** Articles with these bytes whose id was another path. */
    List<Known> possibleOrigins(RawFile raw, Fingerprint now) {
        if (byId.containsKey(raw.path())) {
            return List.of();
        }
        return sameContent(now).stream()
                .filter(known -> known.fingerprint().file().isEmpty())
                .toList();
    }

    /** Articles that came from this path of this source. */
    List<CatalogEntry> from(String path, String sourceIdentity) {
        String file = Fingerprint.tag(path);
        String source = Fingerprint.tag(sourceIdentity);
        Stream<CatalogEntry> ownIds = byFile.getOrDefault(file, List.of()).stream()
                .filter(known -> known.fingerprint().source().equals(source))
                .map(Known::entry);
        Stream<CatalogEntry> pathIds = find(path).stream().filter(entry -> Fingerprint.decode(entry.sourceHash())
                .filter(print -> print.file().isEmpty() && print.source().equals(source))
                .isPresent());
        return Stream.concat(ownIds, pathIds).toList();
    }

    private List<Known> sameContent(Fingerprint now) {
        return byContent.getOrDefault(now.content(), List.of());
    }
}
