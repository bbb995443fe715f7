package dev.deskhand.bot.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a message shows.
 *
 * @param type media type, by the file's content
 * @param width in pixels, of images
 * @param height in pixels, of images
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageFile(
        UUID id,
        String name,
        String type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {}
