package dev.deskhand.ingest.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of pages from the run before, so that an unchanged page need not be sent again. */
public interface PageMemory {

    /** Forgets everything at once. */
    PageMemory NONE = new PageMemory() {
        @Override
        public Optional<Known> find(URI page) {
            return Optional.empty();
        }

        @Override
        public void remember(URI page, Known known) {
            /* Nothing is kept. */
        }
    };

    Optional<Known> find(URI page);

    void remember(URI page, Known known);

    /**
     * A page as it was.
     *
     * @param links addresses that it led to
     */
    record Known(@Nullable String etag, @Nullable String lastModified, List<String> links) {

        public Known {
            links = List.copyOf(links);
        }

        boolean canBeAsked() {
            return etag != null || lastModified != null;
        }
    }
}
