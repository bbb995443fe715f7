package dev.deskhand.ingest.review;

import dev.deskhand.ingest.parse.ParsedArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the articles of one run side by side. Keeps signatures, not texts: about 1 kB for each section. Only what the
 * run parsed is compared; what did not change since the last one was looked at then.
 */
public final class ArticleReview {

    private final LookAlikes lookAlikes = new LookAlikes();
    private final LinkCheck links = new LinkCheck();
    private final List<Finding> findings = new ArrayList<>();

    /** A file that the source holds, changed or not: links may lead to it. */
    public void see(String path) {
        links.see(path);
    }

    public void add(String path, ParsedArticle article) {
        PageSigns.of(article.title(), article.body()).ifPresent(sign -> findings.add(new Finding(path, sign)));
        links.add(path, article.body());
        for (Section section : Section.of(article.body())) {
            lookAlikes.add(path, article.place().language(), section);
        }
    }

    /** All remarks, once every article was added. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(links.findings());
        all.addAll(lookAlikes.findings());
        return all;
    }
}
