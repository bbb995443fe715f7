package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.curation.EntryFilter;
import dev.deskhand.bot.curation.EntryStatus;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter as it stands in addresses; empty is not narrowed. */
record FilterForm(
        @Nullable String words,
        @Nullable String language,
        @Nullable String status,
        @Nullable String owner,
        @Nullable String collection,
        @Nullable String tag,
        @Nullable Boolean stale) {

    private static final TextLimit SHORT = TextLimit.upTo(200);

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400 for a status or an owner that is none
     */
    EntryFilter filter() {
        InputCheck check = new InputCheck()
                .optionalText("/words", words, SHORT)
                .optionalText("/language", language, SHORT)
                .optionalText("/collection", collection, SHORT)
                .optionalText("/tag", tag, SHORT);
        Optional<EntryStatus> wanted = given(status).flatMap(EntryStatus::fromCode);
        Optional<UUID> person = given(owner).flatMap(FilterForm::id);
        if (given(status).isPresent() && wanted.isEmpty()) {
            check.wrongParameter("status", "is \"" + status + "\"");
        }
        if (given(owner).isPresent() && person.isEmpty()) {
            check.wrongParameter("owner", "is no id");
        }
        check.done();
        return new EntryFilter(
                given(words),
                given(language),
                wanted,
                person,
                given(collection),
                given(tag),
                Boolean.TRUE.equals(stale));
    }

    /** The query of the page that begins after a place. */
    String addressAfter(String place) {
        return UriComponentsBuilder.newInstance()
                .queryParamIfPresent("language", given(language))
                .queryParamIfPresent("status", given(status))
                .queryParamIfPresent("owner", given(owner))
                .queryParamIfPresent("collection", given(collection))
                .queryParamIfPresent("tag", given(tag))
                .queryParamIfPresent("stale", Optional.ofNullable(stale))
                .queryParam("after", place)
                .encode()
                .toUriString();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
