/** Articles from web pages: one page, a sitemap, or a crawl below a prefix. */
@NullMarked
package dev.deskhand.ingest.web;

import org.jspecify.annotations.NullMarked;
