/** Where articles come from: folders, single files, JSON Lines. */
@NullMarked
package dev.deskhand.ingest.source;

import org.jspecify.annotations.NullMarked;
