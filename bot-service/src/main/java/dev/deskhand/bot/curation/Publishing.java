package dev.deskhand.bot.curation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.Publication;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings articles before customers and takes them away again. The publication, what becomes of the draft, who did it and
 * the audit are one transaction; when a change returns, the next question is answered from it.
 */
@Component
public class Publishing {

    private final Locked locked;
    private final Drafting drafting;
    private final Entries entries;
    private final WorkingCopies copies;
    private final CareRows care;
    private final ArticleHistory history;
    private final ArticleImages images;
    private final KnowledgePublisher publisher;

    Publishing(
            Locked locked,
            Drafting drafting,
            Entries entries,
            WorkingCopies copies,
            CareRows care,
            ArticleHistory history,
            ArticleImages images,
            KnowledgePublisher publisher) {
        this.locked = locked;
        this.drafting = drafting;
        this.entries = entries;
        this.copies = copies;
        this.care = care;
        this.history = history;
        this.images = images;
        this.publisher = publisher;
    }

    /**
     * Publishes the draft; of an article that was taken away and has none, its last wording.
     *
     * @throws DeskhandException 409 when there is nothing to publish, when somebody has to approve it first, or when
     *     another article stands at its path; 412 when somebody has changed the entry since
     */
    public Entry publish(SiteId site, UUID id, String seen, Editor editor) {
        return locked.change(site, id, Optional.of(seen), editor, "article.published", entry -> {
            if (entry.isArchived()) {
                throw Drafting.conflict("The article is in the archive; bring it back first.");
            }
            if (entry.copy().isEmpty() && entry.isPublished()) {
                throw Drafting.conflict("There is no draft of it.");
            }
            entry.copy().ifPresent(copy -> drafting.requireApproval(site, copy));
            String note = entry.copy().map(WorkingCopy::note).orElse("");
            Entry published = put(entry, entry.shelf(), entry.wording(), editor, "published", note);
            entry.copy().ifPresent(copy -> finish(published, copy));
            return entries.get(site, published.id());
        });
    }

    /** Takes an article out of what is published; its history stays. */
    public Entry unpublish(SiteId site, UUID id, String seen, Editor editor, String note) {
        return locked.change(site, id, Optional.of(seen), editor, "article.unpublished", entry -> {
            withdraw(published(entry), site, editor, "unpublished", note);
            return entries.get(site, entry.id());
        });
    }

    /** Puts an article away, with its draft; what is published is taken out. */
    public Entry archive(SiteId site, UUID id, String seen, Editor editor, String note) {
        return locked.change(site, id, Optional.of(seen), editor, "article.archived", entry -> {
            KeptArticle kept =
                    entry.kept().orElseThrow(() -> Drafting.conflict("A draft alone is discarded, not archived."));
            if (kept.published()) {
                withdraw(kept, site, editor, "archived", note);
            }
            entry.copy().ifPresent(copy -> copies.stage(copy.id(), Stage.DRAFT, Optional.empty()));
            care.archive(kept, true);
            return entries.get(site, entry.id());
        });
    }

    /** Takes an article out of the archive; it is not published by that. */
    public Entry restore(SiteId site, UUID id, String seen, Editor editor) {
        return locked.change(site, id, Optional.of(seen), editor, "article.restored", entry -> {
            care.archive(entry.kept().orElseThrow(() -> Drafting.conflict("There is no article.")), false);
            return entries.get(site, entry.id());
        });
    }

    /**
     * Publishes an earlier wording anew. A draft that is being written stays as it is.
     *
     * @throws DeskhandException 404 where the article never had it, 409 when it is what is published already
     */
    public Entry rollBack(SiteId site, UUID id, String seen, int revision, Editor editor, String note) {
        return locked.change(site, id, Optional.of(seen), editor, "article.rolled_back", entry -> {
            KeptArticle kept = entry.kept().orElseThrow(() -> Drafting.conflict("It was never published."));
            Wording wording = history.wording(site, kept.id(), revision);
            if (kept.published() && kept.revision() == revision) {
                throw Drafting.conflict("That is what is published.");
            }
            care.archive(kept, false);
            return put(entry, kept.shelf(), wording, editor, "rolled_back", note);
        });
    }

    private Entry put(Entry entry, Shelf shelf, Wording wording, Editor editor, String action, String note) {
        String before = entry.kept().map(kept -> kept.shelf().path()).orElse(shelf.path());
        boolean moves = entry.isPublished() && !before.equals(shelf.path());
        String path = entry.kept().isPresent() ? before : shelf.path();
        requireFree(entry, shelf.path());
        long revision;
        try (Publication publication = publisher.begin(entry.site())) {
            String source = entry.kept().map(KeptArticle::sourceHash).orElse("desk:" + entry.id());
            publication.put(draft(path, shelf, wording, source));
            groupOriginal(entry, shelf, publication);
            if (moves) {
                publication.move(before, shelf.path());
            }
            revision = publication.commit().knowledgeRevision();
        }
        Entry published = entries.get(entry.site(), history.at(entry.site(), moves ? shelf.path() : path));
        care.changed(published.kept().orElseThrow(), revision, action, editor, note);
        images.noteUses(entry.site(), published.id(), wording.body());
        return published;
    }

    /** The first translation makes a group of an article that stood alone. */
    private void groupOriginal(Entry entry, Shelf shelf, Publication publication) {
        entry.source()
                .flatMap(source -> entries.find(entry.site(), source.article()))
                .flatMap(Entry::kept)
                .filter(original -> original.published()
                        && original.shelf().translationGroup().isEmpty())
                .ifPresent(original -> shelf.translationGroup()
                        .ifPresent(group -> publication.put(draft(
                                original.shelf().path(),
                                original.shelf().inGroup(group),
                                original.wording(),
                                original.sourceHash()))));
    }

    private void finish(Entry published, WorkingCopy copy) {
        KeptArticle kept = published.kept().orElseThrow();
        copies.delete(copy.id());
        copy.source().ifPresent(source -> care.translates(kept, source));
        copy.editor().agent().ifPresent(writer -> care.ownIfNobodyDoes(kept, writer));
        care.checked(kept);
    }

    private void withdraw(KeptArticle article, SiteId site, Editor editor, String action, String note) {
        try (Publication publication = publisher.begin(site)) {
            publication.withdraw(article.shelf().path());
            care.changed(article, publication.commit().knowledgeRevision(), action, editor, note);
        }
    }

    private void requireFree(Entry entry, String path) {
        boolean taken = history.findAt(entry.site(), path)
                .filter(other -> !other.equals(entry.id()))
                .isPresent();
        if (taken) {
            throw Drafting.conflict("Another article stands at \"" + path + "\".");
        }
    }

    private static KeptArticle published(Entry entry) {
        return entry.kept().filter(KeptArticle::published).orElseThrow(() -> Drafting.conflict("It is not published."));
    }

    private static ArticleDraft draft(String path, Shelf shelf, Wording wording, String sourceHash) {
        return new ArticleDraft(
                path,
                shelf.collection(),
                shelf.translationGroup().orElse(null),
                shelf.language(),
                shelf.audience(),
                wording.title(),
                wording.url().orElse(null),
                wording.body(),
                wording.questions(),
                wording.tags(),
                ArticleDates.UNKNOWN,
                List.of(),
                sourceHash);
    }
}
