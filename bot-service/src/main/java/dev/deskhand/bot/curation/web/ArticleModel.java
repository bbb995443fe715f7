package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.console.Markup;
import dev.deskhand.bot.conversation.ArticleLinks;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.curation.ArticleHistory;
import dev.deskhand.bot.curation.Differences;
import dev.deskhand.bot.curation.Entries;
import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.KeptArticle;
import dev.deskhand.bot.curation.Phrasings;
import dev.deskhand.bot.curation.SiteRules;
import dev.deskhand.bot.curation.TranslationSource;
import dev.deskhand.bot.curation.Translations;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what the pages of one article show. */
@Component
class ArticleModel {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug");

    private final Entries entries;
    private final Translations translations;
    private final ArticleHistory history;
    private final ArticleLinks links;
    private final Phrasings phrasings;
    private final SiteRules rules;
    private final Agents agents;
    private final Markup markup;
    private final JsonMapper json;

    ArticleModel(
            Entries entries,
            Translations translations,
            ArticleHistory history,
            ArticleLinks links,
            Phrasings phrasings,
            SiteRules rules,
            Agents agents,
            Markup markup,
            JsonMapper json) {
        this.entries = entries;
        this.translations = translations;
        this.history = history;
        this.links = links;
        this.phrasings = phrasings;
        this.rules = rules;
        this.agents = agents;
        this.markup = markup;
        this.json = json;
    }

    void add(Model page, SignedIn me, Site site, Entry entry) {
        Optional<KeptArticle> original = translations
                .originalOf(entry)
                .flatMap(id -> entries.find(site.id(), id))
                .flatMap(Entry::kept);
        page.addAttribute("site", site)
                .addAttribute("entry", entry)
                .addAttribute("wording", entry.wording())
                .addAttribute("shelf", entry.shelf())
                .addAttribute("copy", entry.copy().orElse(null))
                .addAttribute("direction", direction(entry.shelf().language()))
                .addAttribute("languageName", name(entry.shelf().language(), me))
                .addAttribute("html", markup.html(entry.wording().body()))
                .addAttribute("links", json.writeValueAsString(known(site, entry)))
                .addAttribute("suggested", phrasings.suggestionsFor(entry))
                .addAttribute("audiences", Audience.values())
                .addAttribute("rules", rules.of(site.id()))
                .addAttribute("people", agents.list(site.id()))
                .addAttribute("versions", translations.of(entry))
                .addAttribute(
                        "isMine",
                        entry.copy()
                                .filter(copy -> copy.editor().id().equals(me.actor()))
                                .isPresent())
                .addAttribute("original", original.orElse(null))
                .addAttribute(
                        "originalHtml",
                        original.map(it -> markup.html(it.wording().body())).orElse(null))
                .addAttribute(
                        "originalDirection",
                        original.map(it -> direction(it.shelf().language())).orElse("ltr"))
                .addAttribute(
                        "originalChanges",
                        original.map(it -> changedSince(site, entry, it)).orElse(List.of()));
    }

    /** What the original says otherwise since the translation was made of it. */
    private List<Differences.Line> changedSince(Site site, Entry translation, KeptArticle original) {
        return translation
                .source()
                .filter(source -> source.article().equals(original.id().value()))
                .map(TranslationSource::revision)
                .filter(then -> then < original.revision())
                .map(then -> Differences.between(history.wording(site.id(), original.id(), then), original.wording()))
                .orElse(List.of());
    }

    private Set<String> known(Site site, Entry entry) {
        return entry
                .kept()
                .map(kept -> links.in(site.id(), kept.id(), entry.wording().body(), EnumSet.allOf(Audience.class)))
                .orElse(List.of())
                .stream()
                .map(ReplyDetails.Link::address)
                .collect(Collectors.toSet());
    }

    private static String direction(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    private static String name(String language, SignedIn me) {
        return Locale.forLanguageTag(language)
                .getDisplayLanguage(Locale.forLanguageTag(me.agent().language()));
    }
}
