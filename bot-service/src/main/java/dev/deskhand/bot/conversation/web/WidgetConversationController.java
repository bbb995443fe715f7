package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.Visitors;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.CustomerThreads;
import dev.deskhand.bot.conversation.CustomerThreads.Opened;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.ThreadSummary;
import dev.deskhand.bot.conversation.stream.StreamHub;
import dev.deskhand.bot.conversation.web.SnapshotResponse.TypingResponse;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's conversations: begun, listed, read, watched. */
@RestController
@RequestMapping("/widget/conversations")
@Access(visitor = true)
@Tag(name = "Widget")
class WidgetConversationController {

    private static final int PAGE = 500;

    private final CustomerThreads threads;
    private final StreamHub hub;
    private final VisitorFormat format;
    private final Visitors visitors;

    WidgetConversationController(CustomerThreads threads, StreamHub hub, VisitorFormat format, Visitors visitors) {
        this.threads = threads;
        this.hub = hub;
        this.format = format;
        this.visitors = visitors;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the visitor's conversations", description = "The one with the latest event first.")
    ThreadList list(Visitor visitor) {
        return new ThreadList(threads.list(Owners.of(visitor)).stream()
                .map(ThreadResponse::of)
                .toList());
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Open the visitor's conversation",
            description = "200 with the one that is not closed, 201 with a new one where there is none or `new` is"
                    + " true.")
    @ApiResponse(
            responseCode = "201",
            description = "A new one",
            content = @Content(schema = @Schema(implementation = SnapshotResponse.class)))
    @ApiResponse(responseCode = "200", description = "The one that runs")
    ResponseEntity<SnapshotResponse> open(Visitor visitor, @RequestBody OpenRequest body) {
        body.check();
        Owner owner = Owners.of(visitor);
        Opened opened = threads.open(
                owner,
                WidgetInput.primaryTag(body.language()),
                Optional.ofNullable(body.pageUrl()),
                Boolean.TRUE.equals(body.fresh()));
        HttpStatus status = opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(snapshot(owner, opened.thread(), 0));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a conversation", description = "With at most 500 events after the one given.")
    SnapshotResponse read(
            Visitor visitor,
            @PathVariable UUID id,
            @Parameter(description = "Number of the last event that is known") @RequestParam(defaultValue = "0")
                    long after) {
        if (after < 0) {
            new InputCheck()
                    .wrongParameter("after", "is " + after + ", must be 0 or more")
                    .done();
        }
        Owner owner = Owners.of(visitor);
        return snapshot(owner, threads.get(owner, new ConversationId(id)), after);
    }

    private SnapshotResponse snapshot(Owner owner, ThreadSummary thread, long after) {
        List<ConversationEvent> events = threads.events(owner, thread.id(), after, PAGE + 1);
        List<EventResponse> page =
                events.stream().limit(PAGE).map(EventResponse::of).toList();
        return new SnapshotResponse(
                ThreadResponse.of(thread),
                page,
                page.isEmpty() ? after : page.get(page.size() - 1).seq(),
                events.size() > PAGE,
                threads.runningHandoff(owner, thread.id()).map(HandoffView::of).orElse(null),
                threads
                        .botWritesUntil(owner, thread.id())
                        .map(until -> new TypingResponse(new AuthorResponse(Author.BOT.code(), null), until))
                        .stream()
                        .toList());
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Watch a conversation",
            description = "Server-sent events. `event` has a number: those after `Last-Event-ID`, in order, without gap"
                    + " or repeat. `ready` follows what was there. `typing` and `delta` (whole sentences of a reply in"
                    + " the making) pass and have no number. A comment comes every 15 seconds.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    void watch(
            Visitor visitor,
            @PathVariable UUID id,
            @Parameter(description = "Number of the last event that the client has")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ThreadSummary thread = threads.get(Owners.of(visitor), new ConversationId(id));
        long after = Math.min(seq(lastEventId), thread.lastSeq());
        hub.open(thread.id(), after, format, () -> visitors.isCurrent(visitor), request, response);
    }

    private static long seq(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        try {
            return Math.max(0, Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException e) {
            throw new DeskhandException(
                    ErrorCode.INVALID_REQUEST, "Last-Event-ID is \"" + lastEventId + "\", must be a number.");
        }
    }

    @GetMapping(path = "/{id}/transcript", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Download a conversation as plain text")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<String> transcript(Visitor visitor, @PathVariable UUID id) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("conversation-" + id + ".txt")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(threads.transcript(Owners.of(visitor), new ConversationId(id)));
    }
}
