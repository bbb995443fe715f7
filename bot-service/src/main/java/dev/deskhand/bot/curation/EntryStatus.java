package dev.deskhand.bot.curation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an article stands, as the desk shows it and its list is narrowed. */
public enum EntryStatus {
    DRAFT("stage in ('draft', 'approved') and archived_at is null"),
    REVIEW("stage = 'review' and archived_at is null"),
    SCHEDULED("stage = 'scheduled' and archived_at is null"),
    /** Published, and nobody is at work on it. */
    PUBLISHED("published and stage is null"),
    /** Published, with a draft of something newer. */
    CHANGED("published and stage is not null"),
    UNPUBLISHED("not published and stage is null and archived_at is null"),
    ARCHIVED("archived_at is not null");

    private final String condition;

    EntryStatus(String condition) {
        this.condition = condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryStatus> fromCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** On the columns of {@link EntryLists}. */
    String condition() {
        return condition;
    }

    /** What is told first of an article of which several things hold. */
    static EntryStatus of(boolean published, Optional<Stage> stage, boolean archived) {
        if (archived) {
            return ARCHIVED;
        }
        return stage.map(it -> switch (it) {
                    case REVIEW -> REVIEW;
                    case SCHEDULED -> SCHEDULED;
                    case DRAFT, APPROVED -> published ? CHANGED : DRAFT;
                })
                .orElse(published ? PUBLISHED : UNPUBLISHED);
    }
}
