package dev.deskhand.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import dev.deskhand.knowledge.chunk.ChunkSettings;
import dev.deskhand.knowledge.chunk.MarkdownChunker;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedTextsTest {

    @Test
    void the_same_seed_gives_the_same_texts() {
        assertThat(new GeneratedTexts(5).articles(40)).isEqualTo(new GeneratedTexts(5).articles(40));
        assertThat(new GeneratedTexts(5).articles(40)).isNotEqualTo(new GeneratedTexts(6).articles(40));
    }

    @Test
    void each_section_becomes_one_passage() {
        MarkdownChunker chunker =
                new MarkdownChunker(new SentenceSplitters(), text -> text.length() / 4, ChunkSettings.defaults());

        List<Article> articles = new GeneratedTexts(5).articles(400);

        assertThat(articles.stream()
                        .mapToInt(article -> chunker.chunk(article.body(), "en").size())
                        .sum())
                .isBetween(380, 420);
    }

    @Test
    void questions_differ() {
        assertThat(new GeneratedTexts(5).questions(500)).doesNotHaveDuplicates().hasSize(500);
    }

    @Test
    void marked_passages_are_as_many_as_wanted_and_lie_near_their_questions() {
        MarkedEmbedder embedder = new MarkedEmbedder(7);
        MarkedArticles articles = new MarkedArticles(40, 7);

        List<Article> made = articles.next(100);

        assertThat(made).hasSize(10);
        assertThat(articles.hasMore()).isFalse();
        assertThat(made.get(9).body()).contains("ref39.").doesNotContain("ref40.");
        double near = embedder.embedQuestion("Where? ref39")
                .cosine(embedder.embedPassages(List.of("It is case ref39.")).get(0));
        double far = embedder.embedQuestion("Where? ref39")
                .cosine(embedder.embedPassages(List.of("It is case ref390.")).get(0));
        assertThat(near).isGreaterThan(0.8);
        assertThat(far).isLessThan(0.5);
    }
}
