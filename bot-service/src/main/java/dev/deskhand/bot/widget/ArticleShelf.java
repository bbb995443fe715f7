package dev.deskhand.bot.widget;

import dev.deskhand.bot.conversation.CitedArticles;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.PublishedArticle;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Articles to look through without asking: those that fit a few words, or those that helped most often. */
@Component
public class ArticleShelf {

    private static final String FALLBACK_LANGUAGE = "en";

    private final PassageSearch search;
    private final PublishedArticles articles;
    private final CitedArticles cited;
    private final LanguageIdentifier languages;

    ArticleShelf(PassageSearch search, PublishedArticles articles, CitedArticles cited, LanguageIdentifier languages) {
        this.search = search;
        this.articles = articles;
        this.cited = cited;
        this.languages = languages;
    }

    /**
     * Articles that fit, best first.
     *
     * @param words what the reader has typed so far; blank asks for the articles that were cited most of late
     * @param language primary tag that the reader speaks
     * @throws dev.deskhand.knowledge.search.SearchException when the record cannot be read
     */
    public List<ShelvedArticle> suggest(
            SiteId site, String words, Optional<String> language, Set<Audience> readers, int limit) {
        String text = NormalForm.of(words);
        return text.isBlank()
                ? featured(site, language, readers, limit)
                : fitting(site, text, language, readers, limit);
    }

    private List<ShelvedArticle> fitting(
            SiteId site, String text, Optional<String> language, Set<Audience> readers, int limit) {
        List<LanguageGuess> guesses =
                languages.identify(text, language.map(Set::of).orElse(search.languages(site)));
        return search
                .search(new SearchRequest(site, readers, text, Optional.empty(), guesses, limit))
                .articles()
                .stream()
                .map(RankedArticle::bestPassage)
                .map(ArticleShelf::shelved)
                .toList();
    }

    private List<ShelvedArticle> featured(SiteId site, Optional<String> language, Set<Audience> readers, int limit) {
        String spoken = language.orElse(FALLBACK_LANGUAGE);
        List<ArticleId> often =
                cited.mostCited(site, limit * 4).stream().map(ArticleId::new).toList();
        List<PublishedArticle> chosen = new ArrayList<>(articles.findAll(site, often, readers).stream()
                .filter(article -> article.language().equals(spoken))
                .limit(limit)
                .toList());
        for (PublishedArticle article : articles.first(site, spoken, readers, limit)) {
            boolean there = chosen.stream().anyMatch(it -> it.article().equals(article.article()));
            if (!there && chosen.size() < limit) {
                chosen.add(article);
            }
        }
        return chosen.stream().map(ArticleShelf::shelved).toList();
    }

    private static ShelvedArticle shelved(Passage passage) {
        return new ShelvedArticle(
                passage.article(),
                passage.externalId(),
                passage.title(),
                Optional.ofNullable(passage.url()),
                Snippet.of(passage.text()),
                passage.language());
    }

    private static ShelvedArticle shelved(PublishedArticle article) {
        return new ShelvedArticle(
                article.article(),
                article.externalId(),
                article.title(),
                Optional.ofNullable(article.url()),
                Snippet.of(article.body()),
                article.language());
    }
}
