package dev.deskhand.bot.attachment.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.attachment.AttachmentContent;
import dev.deskhand.bot.attachment.Attachments;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.Owner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of conversations: sent by customers, downloaded by them and by the team. */
@RestController
class AttachmentController {

    /** Whoever opens a file in a browser gets no page that could do anything. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping(
            path = "/widget/conversations/{id}/attachments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(visitor = true)
    @RateLimited(Limit.UPLOADS)
    @ResponseStatus(HttpStatus.CREATED)
    @Tag(name = "Widget")
    @Operation(
            summary = "Send a file for a message to come",
            description = "PNG, JPEG, PDF or plain text by content, up to 10 MiB. Images are drawn anew, without what a"
                    + " camera wrote beside them. What no message shows within a day is deleted.")
    MessageFile receive(Visitor visitor, @PathVariable UUID id, @RequestPart("file") MultipartFile file)
            throws IOException {
        return attachments.receive(
                ownerOf(visitor), new ConversationId(id), file.getOriginalFilename(), file.getBytes());
    }

    @GetMapping("/widget/conversations/{id}/attachments/{attachmentId}")
    @Access(visitor = true)
    @Tag(name = "Widget")
    @Operation(summary = "Download a file of one's own")
    ResponseEntity<byte[]> download(Visitor visitor, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        return download(attachments.open(ownerOf(visitor), new ConversationId(id), attachmentId));
    }

    @GetMapping("/conversations/{id}/attachments/{attachmentId}")
    @Access(scope = Scope.HANDOFF)
    @Tag(name = "conversations")
    @Operation(summary = "Download a file that a customer has sent")
    ResponseEntity<byte[]> download(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @RequestParam(required = false) @Nullable String site) {
        return download(attachments.open(caller.siteFor(site).id(), new ConversationId(id), attachmentId));
    }

    private static Owner ownerOf(Visitor visitor) {
        return new Owner(visitor.site(), new CustomerId(visitor.customer()));
    }

    private static ResponseEntity<byte[]> download(AttachmentContent content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(content.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", SANDBOX)
                .contentType(MediaType.parseMediaType(content.file().type()))
                .body(content.bytes());
    }
}
