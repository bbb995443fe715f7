package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.CustomerMessage;
import dev.deskhand.bot.conversation.Submission;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.Audience;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the customer.
 *
 * @param clientMessageId the sender's own, unique for ever within the conversation
 * @param attachments files sent ahead, in the order shown
 * @param choice article that the customer chose where the bot had asked back
 */
@Schema(name = "PostMessage")
record PostRequest(
        @Nullable UUID clientMessageId,

        @Schema(description = "At most 4,000 characters; empty only with attachments", example = "How do I reset it?")
        @Nullable
        String text,

        @Nullable String language,
        @Nullable String pageUrl,
        @Nullable List<@Nullable UUID> attachments,
        @Nullable UUID choice) {

    private static final int MOST_FILES = 10;

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming every field that is wrong
     */
    CustomerMessage check(Set<Audience> audiences) {
        List<UUID> files = files();
        TextLimit limit = new TextLimit(files.isEmpty() ? 1 : 0, WidgetInput.MESSAGE_CHARACTERS);
        InputCheck check = new InputCheck()
                .that("/clientMessageId", clientMessageId != null, "is missing, must be a UUID")
                .text("/text", text, limit)
                .optionalText("/pageUrl", pageUrl, WidgetInput.URL)
                .atMost("/attachments", attachments, MOST_FILES)
                .that("/attachments", new HashSet<>(files).size() == files.size(), "names a file twice");
        WidgetInput.language(check, language).done();
        return new CustomerMessage(
                new Submission(Objects.requireNonNull(clientMessageId), Optional.ofNullable(choice)),
                text == null ? "" : text,
                WidgetInput.primaryTag(language),
                Optional.ofNullable(pageUrl),
                files,
                audiences);
    }

    private List<UUID> files() {
        List<UUID> files = new ArrayList<>();
        for (UUID file : attachments == null ? List.<@Nullable UUID>of() : attachments) {
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }
}
