package dev.deskhand.ingest.sync;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What sources noted for their next run, such as the commit or the entity tags that they last saw. */
public interface SourceNotes {

    /** Nothing was noted, and nothing is kept. */
    SourceNotes NONE = new SourceNotes() {
        @Override
        public Optional<Note> find(SiteId site, String source) {
            return Optional.empty();
        }

        @Override
        public void keep(SiteId site, Map<String, Note> notes) {
            // Nothing is kept.
        }
    };

    /** @param source the source's identity */
    Optional<Note> find(SiteId site, String source);

    /** Keeps notes by their source's identity, in place of those before. */
    void keep(SiteId site, Map<String, Note> notes);

    /**
     * A note with what the source could not vouch for.
     *
     * @param failed files that could not be read or parsed: they are to be looked at again, changed or not
     */
    record Note(String text, Set<String> failed) {

        public Note {
            failed = Set.copyOf(failed);
        }
    }
}
