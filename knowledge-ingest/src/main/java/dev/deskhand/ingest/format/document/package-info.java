/** Documents that are made to be printed or rendered (PDF, DOCX, ODT, EPUB, AsciiDoc), as Markdown. */
@NullMarked
package dev.deskhand.ingest.format.document;

import org.jspecify.annotations.NullMarked;
