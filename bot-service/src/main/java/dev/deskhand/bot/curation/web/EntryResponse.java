package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.KeptArticle;
import dev.deskhand.bot.curation.Shelf;
import dev.deskhand.bot.curation.Translations;
import dev.deskhand.bot.curation.Wording;
import dev.deskhand.bot.curation.WorkingCopy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article at the desk.
 *
 * @param id the article's, else its draft's
 * @param version entity tag, without quotes
 * @param published the wording that customers get, else the latest one that they got
 */
@Schema(name = "DeskArticle")
record EntryResponse(
        UUID id,
        String version,
        String status,
        @Nullable Published published,
        @Nullable Draft draft,
        @Nullable UUID owner,
        @Nullable Instant checkedAt,
        List<Translations.Version> translations) {

    /** A wording of the store. */
    @Schema(name = "DeskArticleWording")
    record Published(int revision, boolean live, Instant at, ArticleText text) {}

    /** What is being written. */
    @Schema(name = "DeskArticleDraft")
    record Draft(
            String stage,
            @Nullable Instant publishAt,
            String editor,
            Instant at,
            @Nullable UUID conversationId,
            ArticleText text) {}

    static EntryResponse of(Entry entry, List<Translations.Version> translations) {
        return new EntryResponse(
                entry.id(),
                entry.version(),
                entry.status().code(),
                entry.kept().map(EntryResponse::published).orElse(null),
                entry.copy().map(EntryResponse::draft).orElse(null),
                entry.care().owner().orElse(null),
                entry.care().checkedAt().orElse(null),
                translations);
    }

    private static Published published(KeptArticle kept) {
        return new Published(kept.revision(), kept.published(), kept.at(), text(kept.shelf(), kept.wording(), null));
    }

    private static Draft draft(WorkingCopy copy) {
        return new Draft(
                copy.stage().code(),
                copy.publishAt().orElse(null),
                copy.editor().name(),
                copy.at(),
                copy.conversation().orElse(null),
                text(copy.shelf(), copy.wording(), copy.note()));
    }

    private static ArticleText text(Shelf shelf, Wording wording, @Nullable String note) {
        return new ArticleText(
                wording.title(),
                wording.body(),
                shelf.path(),
                shelf.collection(),
                shelf.language(),
                shelf.audience().code(),
                wording.url().orElse(null),
                wording.tags(),
                wording.questions(),
                shelf.translationGroup().orElse(null),
                note);
    }
}
