package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;
import java.util.UUID;

/**
 * An article at the desk: what is kept of it, what is being written, or both.
 *
 * @param id the article's, else the working copy's
 */
public record Entry(SiteId site, UUID id, Optional<KeptArticle> kept, Optional<WorkingCopy> copy, Care care) {

    public Entry {
        if (kept.isEmpty() && copy.isEmpty()) {
            throw new IllegalArgumentException("an entry needs an article or a working copy");
        }
    }

    public EntryStatus status() {
        return EntryStatus.of(
                isPublished(), copy.map(WorkingCopy::stage), care.archivedAt().isPresent());
    }

    public boolean isPublished() {
        return kept.filter(KeptArticle::published).isPresent();
    }

    public boolean isArchived() {
        return care.archivedAt().isPresent();
    }

    /** What is being written, else what is kept. */
    public Wording wording() {
        return copy.map(WorkingCopy::wording)
                .or(() -> kept.map(KeptArticle::wording))
                .orElseThrow();
    }

    public Shelf shelf() {
        return copy.map(WorkingCopy::shelf)
                .or(() -> kept.map(KeptArticle::shelf))
                .orElseThrow();
    }

    /** What a translation was made from, as the working copy has it, else as it was published. */
    public Optional<TranslationSource> source() {
        return copy.flatMap(WorkingCopy::source).or(care::source);
    }

    /** Entity tag of all that editors can overwrite of each other's, without quotes. */
    public String version() {
        return kept.map(KeptArticle::revision).orElse(0)
                + (isPublished() ? "p" : "u")
                + copy.map(WorkingCopy::version).orElse(0L);
    }
}
