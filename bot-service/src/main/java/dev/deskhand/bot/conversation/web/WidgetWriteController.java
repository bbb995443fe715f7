package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.CustomerThreads;
import dev.deskhand.bot.conversation.CustomerWrites;
import dev.deskhand.bot.conversation.CustomerWrites.Posted;
import dev.deskhand.bot.conversation.LiveSignals;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.PassingSign;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer writes and says in a conversation. */
@RestController
@RequestMapping(path = "/widget/conversations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(visitor = true)
@Tag(name = "Widget")
class WidgetWriteController {

    private static final Duration TYPING = Duration.ofSeconds(8);

    private final CustomerWrites writes;
    private final CustomerThreads threads;
    private final LiveSignals signals;
    private final Clock clock;

    WidgetWriteController(CustomerWrites writes, CustomerThreads threads, LiveSignals signals, Clock clock) {
        this.writes = writes;
        this.threads = threads;
        this.signals = signals;
        this.clock = clock;
    }

    @PostMapping("/messages")
    @RateLimited(Limit.MESSAGES)
    @Operation(
            summary = "Post a message",
            description = "Send it again with the same `clientMessageId` until there is an answer: it is stored once."
                    + " 201 when it was added, 200 when it was there, 409 `message_differs` when another one was.")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @ApiResponse(responseCode = "200", description = "There already")
    ResponseEntity<EventResponse> post(Visitor visitor, @PathVariable UUID id, @RequestBody PostRequest body) {
        Posted posted = writes.post(Owners.of(visitor), new ConversationId(id), body.check(visitor.audiences()));
        return ResponseEntity.status(posted.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(EventResponse.of(posted.event()));
    }

    @PostMapping("/typing")
    @RateLimited(Limit.TYPING)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that the visitor is writing", description = "Passes by itself after 8 seconds.")
    void typing(Visitor visitor, @PathVariable UUID id, @RequestBody TypingRequest body) {
        ConversationId conversation = new ConversationId(id);
        threads.require(Owners.of(visitor), conversation);
        signals.passing(
                conversation,
                new PassingSign.Typing(
                        Author.CUSTOMER.code(),
                        null,
                        Boolean.TRUE.equals(body.typing()) ? clock.instant().plus(TYPING) : null));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note up to which event the visitor has read")
    void read(Visitor visitor, @PathVariable UUID id, @RequestBody ReadRequest body) {
        writes.read(Owners.of(visitor), new ConversationId(id), body.check());
    }

    @PostMapping("/messages/{messageId}/feedback")
    @RateLimited(Limit.MESSAGES)
    @Operation(summary = "Say whether an answer helped", description = "The last word counts.")
    EventResponse feedback(
            Visitor visitor, @PathVariable UUID id, @PathVariable UUID messageId, @RequestBody FeedbackRequest body) {
        return EventResponse.of(
                writes.rate(Owners.of(visitor), new ConversationId(id), new MessageId(messageId), body.check()));
    }

    @PostMapping("/rating")
    @RateLimited(Limit.MESSAGES)
    @Operation(summary = "Rate the conversation", description = "1 to 5 stars; the last word counts.")
    EventResponse rating(Visitor visitor, @PathVariable UUID id, @RequestBody RatingRequest body) {
        int stars = body.check();
        return EventResponse.of(
                writes.rate(Owners.of(visitor), new ConversationId(id), stars, Optional.ofNullable(body.comment())));
    }

    @PostMapping("/contact")
    @RateLimited(Limit.MESSAGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave an address for the answer", description = "It is kept with the customer as unverified.")
    void contact(Visitor visitor, @PathVariable UUID id, @RequestBody ContactRequest body) {
        String email = body.check();
        writes.leaveContact(Owners.of(visitor), new ConversationId(id), Optional.ofNullable(body.name()), email);
    }

    @PostMapping("/close")
    @Operation(summary = "Close the conversation", description = "A further message opens it again.")
    ThreadResponse close(Visitor visitor, @PathVariable UUID id) {
        Owner owner = Owners.of(visitor);
        ConversationId conversation = new ConversationId(id);
        writes.close(owner, conversation);
        return ThreadResponse.of(threads.get(owner, conversation));
    }
}
