/** What files are written in: each format read into Markdown and what the file says about itself. */
@NullMarked
package dev.deskhand.ingest.format;

import org.jspecify.annotations.NullMarked;
