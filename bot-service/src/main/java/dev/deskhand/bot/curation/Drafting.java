package dev.deskhand.bot.curation;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From an empty page to a draft that may be published. Every change answers with the entry as it stands then. */
@Component
public class Drafting {

    private static final String COLLECTION = "desk";

    private final Locked locked;
    private final Entries entries;
    private final WorkingCopies copies;
    private final SiteRules rules;
    private final Audit audit;
    private final Clock clock;

    Drafting(Locked locked, Entries entries, WorkingCopies copies, SiteRules rules, Audit audit, Clock clock) {
        this.locked = locked;
        this.entries = entries;
        this.copies = copies;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a new article with nothing but its title. */
    @Transactional
    public Entry begin(SiteId site, String title, String language, Editor editor) {
        UUID id = UUID.randomUUID();
        Shelf shelf = new Shelf(Paths.of(title, id), COLLECTION, language, Audience.PUBLIC, Optional.empty());
        Wording wording = new Wording(title, "", Optional.empty(), List.of(), List.of());
        copies.insert(site, id, Optional.empty(), new WorkingCopies.Text(shelf, wording, "", editor), Optional.empty());
        audit.record(editor.kind(), editor.id(), "article.begun", site + " " + id);
        return entries.get(site, id);
    }

    /**
     * Begins the translation of an article into another language; it holds the original's text until it is translated.
     *
     * @throws DeskhandException 409 when the article has nothing to translate yet
     */
    public Entry translate(SiteId site, UUID original, String language, Editor editor) {
        return locked.change(site, original, Optional.empty(), editor, "article.translation_begun", entry -> {
            KeptArticle of = entry.kept()
                    .orElseThrow(() -> conflict("The article has to be published before it can be translated."));
            UUID id = UUID.randomUUID();
            String path = Paths.translated(of.shelf().path(), language);
            Shelf shelf = new Shelf(
                    path,
                    of.shelf().collection(),
                    language,
                    of.shelf().audience(),
                    Optional.of(of.shelf().translationGroup().orElse(of.shelf().path())));
            copies.insert(
                    site,
                    id,
                    Optional.empty(),
                    new WorkingCopies.Text(shelf, of.wording().withQuestions(List.of()), "", editor),
                    Optional.of(new TranslationSource(of.id().value(), of.revision())));
            return entries.get(site, id);
        });
    }

    /**
     * Keeps a text as the entry's draft.
     *
     * @param seen version on which the text was written
     * @throws DeskhandException 412 when somebody has changed the entry since
     */
    public Entry save(SiteId site, UUID id, String seen, Shelf shelf, Wording wording, String note, Editor editor) {
        return locked.change(site, id, Optional.of(seen), editor, "article.draft_saved", entry -> {
            WorkingCopies.Text text = new WorkingCopies.Text(shelf, wording, note, editor);
            if (entry.copy().isPresent()) {
                copies.update(entry.copy().get().id(), text);
            } else {
                copies.insert(
                        site,
                        UUID.randomUUID(),
                        entry.kept(),
                        text,
                        entry.care().source());
            }
            return entries.get(site, entry.id());
        });
    }

    /** Throws a draft away; whether anything is left of the entry. */
    public boolean discard(SiteId site, UUID id, String seen, Editor editor) {
        return locked.change(site, id, Optional.of(seen), editor, "article.draft_discarded", entry -> {
            copies.delete(copyOf(entry).id());
            return entry.kept().isPresent();
        });
    }

    public Entry askForReview(SiteId site, UUID id, String seen, Editor editor) {
        return stage(site, id, seen, editor, "article.review_asked", Stage.REVIEW, Optional.empty());
    }

    /**
     * @throws DeskhandException 409 for the one who wrote it
     */
    public Entry approve(SiteId site, UUID id, String seen, Editor editor) {
        return locked.change(site, id, Optional.of(seen), editor, "article.approved", entry -> {
            WorkingCopy copy = copyOf(entry);
            if (copy.editor().isSameAs(editor)) {
                throw conflict("A second person has to look at it: you wrote it yourself.");
            }
            copies.stage(copy.id(), Stage.APPROVED, Optional.empty());
            return entries.get(site, entry.id());
        });
    }

    /** Gives a draft back to whoever writes it: from the review, or from the schedule. */
    public Entry sendBack(SiteId site, UUID id, String seen, Editor editor) {
        return stage(site, id, seen, editor, "article.sent_back", Stage.DRAFT, Optional.empty());
    }

    /**
     * Has a draft published by itself.
     *
     * @throws DeskhandException 400 for a moment that has passed, 409 when somebody has to approve it first
     */
    public Entry schedule(SiteId site, UUID id, String seen, Instant at, Editor editor) {
        if (!at.isAfter(clock.instant())) {
            throw DeskhandException.invalid("/at", "is " + at + ", must be in the future");
        }
        return locked.change(site, id, Optional.of(seen), editor, "article.scheduled", entry -> {
            WorkingCopy copy = copyOf(entry);
            requireApproval(site, copy);
            copies.stage(copy.id(), Stage.SCHEDULED, Optional.of(at));
            return entries.get(site, entry.id());
        });
    }

    /** The draft of a translation is now up to its original's wording. */
    public Entry followOriginal(SiteId site, UUID id, String seen, Editor editor) {
        return locked.change(site, id, Optional.of(seen), editor, "article.translation_checked", entry -> {
            TranslationSource source =
                    entry.source().orElseThrow(() -> conflict("The article is not a translation that was made here."));
            TranslationSource now = entries.find(site, source.article())
                    .flatMap(Entry::kept)
                    .map(original -> new TranslationSource(source.article(), original.revision()))
                    .orElseThrow(() -> conflict("The original is gone."));
            copies.translates(copyOf(entry).id(), now);
            return entries.get(site, entry.id());
        });
    }

    /**
     * @throws DeskhandException 409 when the site wants a second person's word and the draft has none
     */
    void requireApproval(SiteId site, WorkingCopy copy) {
        boolean approved = copy.stage() == Stage.APPROVED || copy.stage() == Stage.SCHEDULED;
        if (!approved && rules.of(site).review()) {
            throw conflict("A second person has to approve it first.");
        }
    }

    static WorkingCopy copyOf(Entry entry) {
        return entry.copy().orElseThrow(() -> conflict("There is no draft of it."));
    }

    static DeskhandException conflict(String detail) {
        return new DeskhandException(ErrorCode.CONFLICT, detail);
    }

    private Entry stage(
            SiteId site, UUID id, String seen, Editor editor, String action, Stage stage, Optional<Instant> at) {
        return locked.change(site, id, Optional.of(seen), editor, action, entry -> {
            copies.stage(copyOf(entry).id(), stage, at);
            return entries.get(site, entry.id());
        });
    }
}
