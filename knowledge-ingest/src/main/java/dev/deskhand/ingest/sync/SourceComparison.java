package dev.deskhand.ingest.sync;

import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseException;
import dev.deskhand.ingest.parse.ParsedArticle;
import dev.deskhand.ingest.review.ArticleReview;
import dev.deskhand.ingest.review.Finding;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.ingest.source.SourceVisitor;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.publish.CatalogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what comes in with what the site holds, and passes on what differs. */
final class SourceComparison {

    /** A file whose bytes the site holds under another path: a move if that path turns out to have vanished. */
    private record Arrival(RawFile raw, Fingerprint fingerprint, List<KnownArticles.Known> origins) {}

    private final KnownArticles known;
    private final ArticleParser parser;
    private final Changes changes;
    private final SyncJournal journal;
    private final SyncProgress progress;
    private final Map<String, String> claims = new HashMap<>();
    private final Set<String> movedAway = new HashSet<>();
    private final Set<String> collections = new HashSet<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final ArticleReview review = new ArticleReview();
    private final Function<String, Optional<SourceNotes.Note>> before;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    /** @param before the note of a source's last run, by its identity */
    SourceComparison(
            KnownArticles known,
            Function<String, Optional<SourceNotes.Note>> before,
            ArticleParser parser,
            Changes changes,
            SyncJournal journal,
            SyncProgress progress) {
        this.known = known;
        this.before = before;
        this.parser = parser;
        this.changes = changes;
        this.journal = journal;
        this.progress = progress;
    }

    /** Receives one source. */
    SourceVisitor of(ArticleSource source) {
        String identity = source.identity();
        Optional<SourceNotes.Note> note = before.apply(identity);
        return new SourceVisitor() {
            @Override
            public void expect(int items) {
                progress.expect(items);
            }

            @Override
            public void file(RawFile file) {
                compare(file, Fingerprint.of(file, parser.placeOf(file), identity));
                progress.done(file.path());
            }

            @Override
            public boolean holds(String path) {
                return note.filter(last -> !last.failed().contains(path)).isPresent()
                        && !known.from(path, identity).isEmpty();
            }

            @Override
            public Optional<String> noted() {
                return note.map(SourceNotes.Note::text);
            }

            @Override
            public void note(String text) {
                notes.put(identity, text);
            }

            @Override
            public void version(String version) {
                journal.version(source.name(), version);
            }

            @Override
            public void unchanged(String path) {
                review.see(path);
                known.from(path, identity).forEach(entry -> {
                    claims.putIfAbsent(entry.externalId(), path);
                    collections.add(entry.collection());
                    journal.add(path, SyncAction.UNCHANGED, entry.externalId(), null);
                });
                progress.done(path);
            }

            @Override
            public void skipped(String path, String reason) {
                journal.add(path, SyncAction.SKIPPED, null, reason);
            }

            @Override
            public void refused(String path, String file, String reason) {
                journal.fail(path, file, reason);
                progress.done(path);
            }

            @Override
            public void unreadableFolder(String path, String reason) {
                journal.unreadable(path, reason);
            }
        };
    }

    /** Decides about files that may be moves, now that all sources are read. */
    void finish() {
        arrivals.forEach(this::arrive);
        review.findings().forEach(this::warn);
    }

    private void warn(Finding finding) {
        ArticleWarning warning = finding.warning();
        journal.warn(finding.path(), warning.text());
        String other = warning.other() == null ? null : ids.get(warning.other());
        changes.warn(ids.get(finding.path()), new ArticleWarning(warning.kind(), warning.text(), other));
    }

    /** What the sources noted for the next run, with the files that failed. */
    Map<String, SourceNotes.Note> notes() {
        Map<String, SourceNotes.Note> result = new LinkedHashMap<>();
        notes.forEach((source, text) -> result.put(source, new SourceNotes.Note(text, journal.failedFiles())));
        return result;
    }

    boolean isClaimed(String externalId) {
        return claims.containsKey(externalId) || movedAway.contains(externalId);
    }

    /** Collections that articles of this run belong to. */
    Set<String> collections() {
        return collections;
    }

    private void compare(RawFile raw, Fingerprint fingerprint) {
        review.see(raw.path());
        Optional<CatalogEntry> same = known.unchanged(raw, fingerprint);
        if (same.isPresent()) {
            CatalogEntry entry = same.get();
            if (claim(entry.externalId(), raw)) {
                collections.add(entry.collection());
                journal.add(raw.path(), SyncAction.UNCHANGED, entry.externalId(), null);
            }
            return;
        }
        List<KnownArticles.Known> origins = known.possibleOrigins(raw, fingerprint);
        if (origins.isEmpty()) {
            publish(raw, fingerprint);
        } else {
            arrivals.add(new Arrival(raw, fingerprint, origins));
        }
    }

    private void arrive(Arrival arrival) {
        RawFile raw = arrival.raw();
        Optional<KnownArticles.Known> origin = arrival.origins().stream()
                .filter(from -> !isClaimed(from.entry().externalId())
                        && !journal.failedFiles().contains(from.entry().externalId()))
                .findFirst();
        if (origin.isEmpty() || journal.isIncomplete()) {
            publish(raw, arrival.fingerprint());
        } else if (claim(raw.path(), raw)) {
            move(origin.get(), arrival);
        }
    }

    /** Keeps the article's identity; put again, still under its old id, when the new path says something else. */
    private void move(KnownArticles.Known origin, Arrival arrival) {
        RawFile raw = arrival.raw();
        String from = origin.entry().externalId();
        ParsedArticle article = parsed(raw);
        if (article == null) {
            return;
        }
        movedAway.add(from);
        collections.add(article.place().collection());
        if (!origin.fingerprint().isSameText(arrival.fingerprint())
                || !article.title().equals(origin.entry().title())) {
            changes.put(article.under(from).toDraft(arrival.fingerprint().encode()));
        }
        changes.move(from, raw.path());
        journal.add(raw.path(), SyncAction.MOVED, raw.path(), "moved from " + from);
    }

    private void publish(RawFile raw, Fingerprint fingerprint) {
        ParsedArticle article = parsed(raw);
        if (article == null || !claim(article.externalId(), raw)) {
            return;
        }
        Fingerprint own = article.ownId() ? fingerprint.ofFile(raw.file()) : fingerprint;
        try {
            changes.put(article.toDraft(own.encode()));
        } catch (IllegalArgumentException refused) {
            journal.fail(raw.path(), raw.file(), String.valueOf(refused.getMessage()));
            return;
        }
        collections.add(article.place().collection());
        ids.put(raw.path(), article.externalId());
        article.warnings().forEach(warning -> journal.warn(raw.path(), warning.text()));
        review.add(raw.path(), article);
        Optional<CatalogEntry> before = known.find(article.externalId());
        boolean sameBytes = before.flatMap(entry -> Fingerprint.decode(entry.sourceHash()))
                .filter(print -> print.content().equals(fingerprint.content()))
                .isPresent();
        if (sameBytes) {
            journal.add(raw.path(), SyncAction.MOVED, article.externalId(), "same text at a new place");
        } else {
            SyncAction action = before.isEmpty() ? SyncAction.ADDED : SyncAction.CHANGED;
            journal.add(raw.path(), action, article.externalId(), null);
        }
    }

    private @Nullable ParsedArticle parsed(RawFile raw) {
        try {
            return parser.parse(raw).<@Nullable ParsedArticle>fold(article -> article, reason -> {
                journal.add(raw.path(), SyncAction.SKIPPED, null, reason);
                return null;
            });
        } catch (ParseException broken) {
            journal.fail(raw.path(), raw.file(), String.valueOf(broken.getMessage()));
        } catch (RuntimeException unexpected) {
            // One strange file must not end the run: it fails alone, with what the library said.
            journal.fail(raw.path(), raw.file(), "cannot be parsed: " + unexpected);
        }
        return null;
    }

    private boolean claim(String externalId, RawFile raw) {
        String other = claims.putIfAbsent(externalId, raw.path());
        if (other != null) {
            journal.fail(raw.path(), raw.file(), "has the id \"" + externalId + "\", which " + other + " has already");
        }
        return other == null;
    }
}
