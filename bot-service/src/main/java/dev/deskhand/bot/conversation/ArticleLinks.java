package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.PublishedArticles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Links between articles that are written as paths between their files, as in a folder of Markdown. */
@Component
public class ArticleLinks {

    private static final int MOST = 50;

    /* The target of a Markdown link that is neither a full address nor rooted, in a file of text. */
    private static final Pattern BETWEEN_FILES = Pattern.compile(
            "]\\( *<?((?![/\\\\]|[a-z][a-z0-9+.-]*:)([^\\s<>()#?]+\\.(?:md|markdown|html?))(?:#[^\\s<>()]*)?)[>) ]",
            Pattern.CASE_INSENSITIVE);

    private final PublishedArticles articles;

    ArticleLinks(PublishedArticles articles) {
        this.articles = articles;
    }

    /** The links in a text of an article that name another published one; others are left out. */
    public List<ReplyDetails.Link> in(SiteId site, ArticleId from, String text, Set<Audience> readers) {
        return BETWEEN_FILES
                .matcher(text)
                .results()
                .limit(MOST)
                .flatMap(found -> link(site, from, found, readers).stream())
                .distinct()
                .toList();
    }

    private Optional<ReplyDetails.Link> link(SiteId site, ArticleId from, MatchResult found, Set<Audience> readers) {
        return articles.findLinked(site, from, found.group(2), readers)
                .map(named ->
                        new ReplyDetails.Link(found.group(1), named.article().value()));
    }
}
