package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import java.util.ArrayList;
import java.util.List;

/** Generated articles whose titles and passages each bear a mark of their own for {@link MarkedEmbedder}. */
final class MarkedArticles {

    private final GeneratedTexts texts;
    private final int passages;
    private int made;

    MarkedArticles(int passages, long seed) {
        this.texts = new GeneratedTexts(seed);
        this.passages = passages;
    }

    boolean hasMore() {
        return made < passages;
    }

    /** The next articles, at most {@code count}. */
    List<Article> next(int count) {
        List<Article> articles = new ArrayList<>(count);
        while (articles.size() < count && hasMore()) {
            int number = made / GeneratedTexts.SECTIONS;
            Article plain = texts.articles(1).get(0);
            StringBuilder body = new StringBuilder();
            for (String section : plain.body().strip().split("\n\n(?=## )")) {
                body.append(section)
                        .append(" It is case ")
                        .append(MarkedEmbedder.mark(made++))
                        .append(".\n\n");
            }
            String title = plain.title() + " " + MarkedEmbedder.mark(passages + GeneratedTexts.SECTIONS + number);
            articles.add(new Article("article-" + number, title, body.toString()));
        }
        return articles;
    }
}
