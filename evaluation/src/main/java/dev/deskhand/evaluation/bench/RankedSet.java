package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.dataset.Turn;
import dev.deskhand.evaluation.run.Progress;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A data set in a site of its own, to be asked. Only questions that some document answers count. */
final class RankedSet {

    private static final Set<Audience> READERS = Set.of(Audience.PUBLIC);
    private static final int COLD = 50;

    private final SiteId site;
    private final EvaluationSet set;

    private RankedSet(SiteId site, EvaluationSet set) {
        this.site = site;
        this.set = set;
    }

    static RankedSet of(KnowledgeStore store, EvaluationSet set) {
        SiteId site = store.sites().create(set.name(), set.name()).id();
        try (Publication publication = store.publisher().begin(site)) {
            set.documents().forEach(document -> publication.put(draft(document)));
            publication.commit();
        }
        store.replicas().orElseThrow().settle(site);
        return new RankedSet(site, set);
    }

    private static ArticleDraft draft(SourceDocument document) {
        return new ArticleDraft(
                document.id(),
                "set",
                null,
                language(document.language()),
                Audience.PUBLIC,
                document.title(),
                document.url(),
                document.body(),
                document.questions(),
                List.of(),
                ArticleDates.UNKNOWN,
                List.of(),
                document.id());
    }

    private static String language(@Nullable String tag) {
        return Objects.requireNonNullElse(tag, "en").replaceFirst("-.*", "");
    }

    /** Each question of each ranking; which one is asked first goes round. */
    List<Ranked> ask(Map<String, PassageSearch> rankings, Progress progress) {
        List<JudgedQuestion> questions =
                set.questions().stream().filter(JudgedQuestion::answerable).toList();
        List<String> names = new ArrayList<>(rankings.keySet());
        List<Ranked> asked = new ArrayList<>();
        for (JudgedQuestion question : questions) {
            SearchRequest request = request(question);
            Map<String, Boolean> hits = new LinkedHashMap<>();
            Map<String, Double> millis = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get((i + asked.size()) % names.size());
                long start = System.nanoTime();
                List<RankedArticle> found = Objects.requireNonNull(rankings.get(name))
                        .search(request)
                        .articles();
                millis.put(name, (System.nanoTime() - start) / 1e6);
                hits.put(name, right(found, question));
            }
            asked.add(new Ranked(
                    set.name(), request.languages().get(0).language(), hits, asked.size() < COLD ? Map.of() : millis));
            progress.show("questions, " + set.name(), asked.size(), questions.size());
        }
        return asked;
    }

    private SearchRequest request(JudgedQuestion question) {
        Optional<String> previous = question.history().stream()
                .filter(Turn::byCustomer)
                .reduce((earlier, later) -> later)
                .map(Turn::text);
        return new SearchRequest(
                site,
                READERS,
                question.text(),
                previous,
                List.of(new LanguageGuess(language(question.language()), 1)),
                10);
    }

    private static boolean right(List<RankedArticle> found, JudgedQuestion question) {
        return !found.isEmpty()
                && question.relevant().contains(found.get(0).bestPassage().externalId());
    }
}
