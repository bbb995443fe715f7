/** ReStructuredText as Markdown: a reader of our own, there is none for Java. */
@NullMarked
package dev.deskhand.ingest.format.rst;

import org.jspecify.annotations.NullMarked;
