package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The sources of all sites. Whoever asks names the sites that count; a source of another one is not there. */
public interface ConfiguredSources {

    /** By name. */
    List<ConfiguredSource> list(SiteId site);

    Optional<ConfiguredSource> find(Collection<SiteId> sites, SourceId id);

    /** The source, whatever its site; for those who run it. */
    Optional<ConfiguredSource> find(SourceId id);

    /**
     * @param nextRunAt when its schedule is due first
     * @throws DuplicateNameException when the site has a source of this name
     */
    SourceId add(SiteId site, SourceDefinition definition, Optional<Instant> nextRunAt);

    /**
     * Describes a source anew; without a token it keeps the one that it has.
     *
     * @return false when there is none
     * @throws DuplicateNameException when the site has another source of this name
     */
    boolean replace(Collection<SiteId> sites, SourceId id, SourceDefinition definition, Optional<Instant> nextRunAt);

    /** Removes a source with its history; its articles stay. Returns false when there is none. */
    boolean remove(Collection<SiteId> sites, SourceId id);

    /** Sources whose schedule is due. */
    List<ConfiguredSource> due(Instant now);

    /** Puts the schedule forward, unless somebody else just did. Returns whether it was this call. */
    boolean putForward(ConfiguredSource due, Optional<Instant> nextRunAt);

    /**
     * Seals tokens anew that are not sealed with the current key; what was stored in the clear too.
     *
     * @return sources whose tokens cannot be opened; these stay as they are
     */
    List<SourceId> renewSeals();

    /** What sources noted, as far as they were read in the same way. */
    SourceNotes notes(String variant);

    /** A site has a source of that name already. */
    final class DuplicateNameException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DuplicateNameException(String name, Throwable cause) {
            super("the site has a source \"" + name + "\" already", cause);
        }
    }
}
