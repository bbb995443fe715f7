package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.chunk.Chunk;
import dev.deskhand.knowledge.chunk.Chunker;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of {@code knowledge.passage} before it is written.
 *
 * @param embedded the text that the model reads for it
 */
record StagedPassage(PassageId id, String kind, int ordinal, Chunk chunk, String embedded) {

    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String QUESTION = "question";

    /** The passages of an article: its body's chunks, its title, its questions. */
    static List<StagedPassage> of(ArticleDraft draft, Chunker chunker) {
        List<StagedPassage> passages = new ArrayList<>();
        List<Chunk> chunks = chunker.chunk(draft.body(), draft.language());
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            String embedded = EmbeddedText.ofPassage(draft.title(), chunk.headings(), chunk.text());
            passages.add(new StagedPassage(PassageId.random(), TEXT, i, chunk, embedded));
        }
        if (!draft.title().isBlank()) {
            passages.add(line(TITLE, 0, draft.title()));
        }
        for (int i = 0; i < draft.questions().size(); i++) {
            passages.add(line(QUESTION, i, draft.questions().get(i)));
        }
        return passages;
    }

    private static StagedPassage line(String kind, int ordinal, String text) {
        return new StagedPassage(PassageId.random(), kind, ordinal, new Chunk(0, 0, List.of(), "", text), text);
    }
}
