package dev.deskhand.bot.conversation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands.
 *
 * @param events after the one asked for, oldest first, at most 500
 * @param lastSeq number of the last event in {@code events}; of the one asked for when there is none
 * @param more true when there are further ones
 * @param handoff what the customer waits for; null when nobody was asked to take over
 * @param typing who is writing at the moment
 */
@Schema(name = "ConversationSnapshot")
record SnapshotResponse(
        ThreadResponse conversation,
        List<EventResponse> events,
        long lastSeq,
        boolean more,
        @Nullable HandoffView handoff,
        List<TypingResponse> typing) {

    /**
     * Somebody is writing.
     *
     * @param until when the sign ends by itself; null when they have stopped
     */
    @Schema(name = "ConversationTyping")
    record TypingResponse(AuthorResponse author, @Nullable Instant until) {}
}
