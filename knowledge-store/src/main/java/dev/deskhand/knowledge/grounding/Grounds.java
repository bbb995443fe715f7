package dev.deskhand.knowledge.grounding;

import dev.deskhand.knowledge.chunk.MarkdownPlainText;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One source, taken apart once for all the statements that rest on it. Not for use by several threads. */
final class Grounds {

    /** A sentence of the source. */
    record Sentence(String text, Set<String> words) {}

    private final String folded;
    private final Set<String> spelled;
    private final Set<String> words;
    private final Set<Quantity> quantities;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Embedding> embeddings = new HashMap<>();

    Grounds(String markdown, String language, GroundingCheck.Tools tools) {
        String text = MarkdownPlainText.of(markdown);
        folded = NormalForm.forSearch(text + " " + markdown);
        spelled = new HashSet<>(FoldedWords.of(text + " " + markdown));
        words = tools.contentWords().of(text, language);
        quantities = tools.quantities().in(text + "\n" + markdown, language);
        /* Each block is a line by now: an item of a list ends with it, whether it has a stop or not. */
        String blocks = text.replace("\n", "\n\n");
        tools.splitter().split(blocks, language).forEach(span -> {
            String sentence = span.in(blocks);
            sentences.add(new Sentence(sentence, tools.contentWords().of(sentence, language)));
        });
    }

    Set<Quantity> quantities() {
        return quantities;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    boolean hasWord(String word) {
        return words.contains(word) || words.stream().anyMatch(own -> FoldedWords.isSame(own, word));
    }

    /** Whether a name stands here: as it is, or each of its words up to endings. */
    boolean hasName(String name) {
        return folded.contains(name)
                || FoldedWords.of(name).stream()
                        .allMatch(word -> spelled.contains(word)
                                || spelled.stream().anyMatch(own -> FoldedWords.isSame(own, word)));
    }

    Embedding embedding(Sentence sentence, GroundingCheck.Tools tools) {
        return embeddings.computeIfAbsent(
                sentence.text(), text -> tools.embedder().get().embedQuestion(text));
    }
}
