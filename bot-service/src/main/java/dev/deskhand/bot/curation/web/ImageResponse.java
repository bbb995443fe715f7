package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.attachment.AttachmentContent;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.curation.ArticleImages;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture that was kept, with the address by which articles name it. */
@Schema(name = "ArticleImage")
record ImageResponse(
        UUID id,

        @Schema(example = "/knowledge/images/5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70")
        String address,

        String name,
        String type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    static ImageResponse of(MessageFile file) {
        return new ImageResponse(
                file.id(),
                ArticleImages.ADDRESS + file.id(),
                file.name(),
                file.type(),
                file.bytes(),
                file.width(),
                file.height());
    }

    /** The picture itself, to be looked at and nothing else. */
    static ResponseEntity<byte[]> shown(AttachmentContent content) {
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(content.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", SANDBOX)
                .contentType(MediaType.parseMediaType(content.file().type()))
                .body(content.bytes());
    }
}
