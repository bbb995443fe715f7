package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.inbox.ListFilter;
import dev.deskhand.bot.inbox.Priority;
import dev.deskhand.bot.inbox.Queue;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list is to be narrowed to, as the address of a page says it; what is absent or empty narrows nothing. */
record FilterForm(
        @Nullable String queue,
        @Nullable String words,
        @Nullable String tag,
        @Nullable String language,
        @Nullable String priority,
        @Nullable UUID holder) {

    private static final TextLimit WORDS = TextLimit.upTo(200);
    private static final TextLimit LANGUAGE = TextLimit.upTo(35);

    /**
     * @throws DeskhandException 400, or 404 when there is no such queue
     */
    ListFilter checked() {
        new InputCheck()
                .text("/words", given(words).orElse(""), WORDS)
                .text("/tag", given(tag).orElse(""), WORDS)
                .text("/language", given(language).orElse(""), LANGUAGE)
                .done();
        String wanted = given(queue).orElse(Queue.UNASSIGNED.code());
        return new ListFilter(
                Queue.fromCode(wanted)
                        .orElseThrow(() -> DeskhandException.notFound("There is no queue \"" + wanted + "\".")),
                given(words),
                given(tag),
                given(language),
                given(priority).map(code -> Priority.fromCode(code)
                        .orElseThrow(() -> DeskhandException.invalid("/priority", "is \"" + code + "\""))),
                Optional.ofNullable(holder).map(AgentId::new));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.of(Objects.requireNonNullElse(text, "").strip()).filter(it -> !it.isEmpty());
    }
}
