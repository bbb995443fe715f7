package dev.deskhand.bot.attachment;

import dev.deskhand.bot.conversation.MessageFile;

/**
 * A file with its content.
 *
 * @param bytes to be read only
 */
public record AttachmentContent(MessageFile file, byte[] bytes) {}
