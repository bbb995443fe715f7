package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.Embedding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published passage on its way into the replica.
 *
 * @param kind {@code text}, {@code title} or {@code question}
 * @param vector null where the database searches vectors itself
 */
record PassageRow(
        UUID passage,
        UUID article,
        String audience,
        String language,
        String kind,
        String title,
        List<String> headings,
        String text,
        @Nullable Embedding vector) {}
