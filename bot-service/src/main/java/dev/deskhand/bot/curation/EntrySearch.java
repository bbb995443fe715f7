package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks articles up as customers' questions do, by words and by meaning; drafts and what is unpublished by words. */
@Component
public class EntrySearch {

    /** So many articles are looked through for a search. */
    public static final int MOST = 60;

    private final PassageSearch search;
    private final LanguageIdentifier languages;
    private final EntryLists lists;

    EntrySearch(PassageSearch search, LanguageIdentifier languages, EntryLists lists) {
        this.search = search;
        this.languages = languages;
        this.lists = lists;
    }

    /**
     * What fits, best first: whose title or draft has the words themselves, then as answers are ranked.
     *
     * @throws dev.deskhand.knowledge.search.SearchException when the record cannot be read
     */
    public EntryPage find(SiteId site, String words, EntryFilter filter) {
        Set<UUID> ranked = new LinkedHashSet<>(lists.unpublishedWith(site, words, MOST));
        ranked.addAll(published(site, words, filter.language()));
        Map<UUID, ListedEntry> found = lists.among(site, ranked, filter).stream()
                .collect(Collectors.toMap(ListedEntry::id, Function.identity()));
        List<ListedEntry> best = ranked.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
        return new EntryPage(best, Optional.empty());
    }

    private List<UUID> published(SiteId site, String words, Optional<String> language) {
        String text = NormalForm.of(words);
        if (text.isBlank()) {
            return List.of();
        }
        List<LanguageGuess> guesses =
                languages.identify(text, language.map(Set::of).orElse(search.languages(site)));
        return search
                .search(new SearchRequest(site, EnumSet.allOf(Audience.class), text, Optional.empty(), guesses, MOST))
                .articles()
                .stream()
                .map(article -> article.bestPassage().article().value())
                .toList();
    }
}
