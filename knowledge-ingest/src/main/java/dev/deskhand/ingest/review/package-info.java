/** What a support lead should look at after a run: look-alikes, numbers that contradict each other, broken links, no articles. */
@NullMarked
package dev.deskhand.ingest.review;

import org.jspecify.annotations.NullMarked;
