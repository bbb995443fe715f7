package dev.deskhand.bot.attachment;

import java.util.Optional;

/**
 * A file that was examined and is fit to be kept.
 *
 * @param content to be read only
 * @param size of images
 */
record CleanFile(FileType type, byte[] content, Optional<PixelSize> size) {}
