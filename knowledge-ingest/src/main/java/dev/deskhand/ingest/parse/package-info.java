/** Markdown, HTML and the like into an article that keeps its headings. */
@NullMarked
package dev.deskhand.ingest.parse;

import org.jspecify.annotations.NullMarked;
