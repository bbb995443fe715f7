package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.curation.Caretaking;
import dev.deskhand.bot.curation.Drafting;
import dev.deskhand.bot.curation.Editor;
import dev.deskhand.bot.curation.Entries;
import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.Publishing;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with an article, by name: the same for pages and programs. */
@Component
class ArticleActions {

    /** Those for which a text that was not kept yet is kept first. */
    static final Set<String> WITH_TEXT = Set.of("save", "review", "schedule", "publish");

    static final Set<String> NAMES = Set.of(
            "save",
            "review",
            "approve",
            "send-back",
            "schedule",
            "publish",
            "unpublish",
            "archive",
            "restore",
            "roll-back",
            "check",
            "owner",
            "translate",
            "follow-original",
            "discard");

    private static final TextLimit NOTE = TextLimit.upTo(500);
    private static final TextLimit LANGUAGE = TextLimit.required(35);

    private final Drafting drafting;
    private final Publishing publishing;
    private final Caretaking caretaking;
    private final Entries entries;

    ArticleActions(Drafting drafting, Publishing publishing, Caretaking caretaking, Entries entries) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.caretaking = caretaking;
        this.entries = entries;
    }

    /** What some of the actions want to know. */
    record Wish(
            Optional<Instant> at,
            String note,
            Optional<Integer> revision,
            Optional<UUID> owner,
            @Nullable String language) {}

    /**
     * @return the entry as it stands then; empty when nothing is left of it
     * @throws DeskhandException 404 for an action that there is not
     */
    Optional<Entry> perform(String action, SiteId site, UUID id, String seen, Wish wish, Editor editor) {
        new InputCheck().text("/note", wish.note(), NOTE).done();
        return switch (action) {
            case "save" -> Optional.of(entries.get(site, id));
            case "review" -> Optional.of(drafting.askForReview(site, id, seen, editor));
            case "approve" -> Optional.of(drafting.approve(site, id, seen, editor));
            case "send-back" -> Optional.of(drafting.sendBack(site, id, seen, editor));
            case "schedule" -> Optional.of(drafting.schedule(site, id, seen, required("/at", wish.at()), editor));
            case "publish" -> Optional.of(publishing.publish(site, id, seen, editor));
            case "unpublish" -> Optional.of(publishing.unpublish(site, id, seen, editor, wish.note()));
            case "archive" -> Optional.of(publishing.archive(site, id, seen, editor, wish.note()));
            case "restore" -> Optional.of(publishing.restore(site, id, seen, editor));
            case "roll-back" ->
                Optional.of(publishing.rollBack(
                        site, id, seen, required("/revision", wish.revision()), editor, wish.note()));
            case "check" -> Optional.of(caretaking.check(site, id, editor));
            case "owner" -> Optional.of(caretaking.give(site, id, wish.owner(), editor));
            case "translate" -> Optional.of(drafting.translate(site, id, language(wish), editor));
            case "follow-original" -> Optional.of(drafting.followOriginal(site, id, seen, editor));
            case "discard" -> drafting.discard(site, id, seen, editor) ? entries.find(site, id) : Optional.empty();
            default -> throw DeskhandException.notFound("There is no action \"" + action + "\".");
        };
    }

    /** Keeps a text, unless it is what the entry has. */
    Entry save(SiteId site, Entry entry, String seen, ArticleText text, Editor editor) {
        ArticleText whole = text.on(entry).checked();
        boolean same = entry.version().equals(seen)
                && whole.shelf().equals(entry.shelf())
                && whole.wording().equals(entry.wording());
        return same
                ? entry
                : drafting.save(site, entry.id(), seen, whole.shelf(), whole.wording(), "" + whole.note(), editor);
    }

    private static String language(Wish wish) {
        new InputCheck().text("/language", wish.language(), LANGUAGE).done();
        return ("" + wish.language()).strip().split("-")[0].toLowerCase(Locale.ROOT);
    }

    private static <T> T required(String pointer, Optional<T> value) {
        return value.orElseThrow(() -> DeskhandException.invalid(pointer, "is missing"));
    }
}
