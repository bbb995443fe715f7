/** Where files are kept: a folder, or a store that speaks Amazon's S3 protocol. */
@NullMarked
package dev.deskhand.bot.attachment.store;

import org.jspecify.annotations.NullMarked;
