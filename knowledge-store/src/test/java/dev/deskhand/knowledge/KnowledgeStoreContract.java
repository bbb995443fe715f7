package dev.deskhand.knowledge;

import static dev.deskhand.knowledge.testing.Articles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.publish.PublishedArticle;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.WarnedArticle;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every way to store must find and show, and to whom; a mode's test extends it and only says which database to use. */
abstract class KnowledgeStoreContract extends StoreCase {

    @Test
    void finds_what_was_published_and_names_the_revision() {
        PublicationReport report = publish(anArticle().build());

        SearchResult result = search("how do I reset my router");

        assertThat(report.added()).isEqualTo(1);
        assertThat(result.knowledgeRevision()).isEqualTo(1).isEqualTo(report.knowledgeRevision());
        assertThat(ids(result)).containsExactly("reset-router");
        assertThat(result.articles().get(0).bestPassage().text()).contains("ten seconds");
    }

    @Test
    void ranks_the_article_that_says_it_above_those_that_do_not() {
        publish(
                anArticle().build(),
                anArticle()
                        .withId("refund")
                        .titled("Refunds")
                        .saying("Money comes back within five days.")
                        .build(),
                anArticle()
                        .withId("shipping")
                        .titled("Shipping")
                        .saying("Parcels take three days.")
                        .build());

        assertThat(ids(search("when does my money come back"))).startsWith("refund");
    }

    @Test
    void an_alternative_phrasing_leads_to_its_article() {
        publish(
                anArticle().asking("my internet box is frozen").build(),
                anArticle()
                        .withId("shipping")
                        .titled("Shipping")
                        .saying("Parcels take three days.")
                        .build());

        assertThat(ids(search("internet box frozen"))).startsWith("reset-router");
    }

    @Test
    void a_repeated_question_finds_the_same_without_ranking_again() {
        publish(anArticle().build());

        SearchResult first = search("reset router");
        SearchResult second = search("reset router");

        assertThat(second).isEqualTo(first);
        assertThat(store.replicas().orElseThrow().recent().figures().remembered())
                .isEqualTo(1);
    }

    @Test
    void a_repeated_question_finds_what_was_published_in_between() {
        publish(anArticle().saying("Hold the button for ten seconds.").build());
        search("reset router");
        publish(anArticle().saying("Hold the button for twenty seconds.").build());

        SearchResult again = search("reset router");

        assertThat(again.knowledgeRevision()).isEqualTo(2);
        assertThat(again.articles().get(0).bestPassage().text()).contains("twenty seconds");
    }

    @Test
    void an_erased_site_leaves_no_ranking_behind() {
        publish(anArticle().build());
        search("reset router");

        store.sites().delete("acme");

        assertThat(store.replicas().orElseThrow().recent().figures().bytes()).isZero();
    }

    @Test
    void a_withdrawn_article_is_gone_when_the_call_returns() {
        publish(anArticle().build());
        withdraw("reset-router");

        SearchResult result = search("reset router");

        assertThat(result.articles()).isEmpty();
        assertThat(result.knowledgeRevision()).isEqualTo(2);
    }

    @Test
    void a_node_that_lags_never_cites_what_was_withdrawn() {
        publish(anArticle().build());
        try (KnowledgeStore late = KnowledgeStore.open(
                new StoreSettings(folder.resolve("node-2"), Optional.of(database)),
                new HashingEmbedder("hashing"),
                true)) {
            assertThat(ids(search(late, site, "reset router", Set.of(Audience.PUBLIC))))
                    .isNotEmpty();

            withdraw("reset-router");

            assertThat(search(late, site, "reset router", Set.of(Audience.PUBLIC))
                            .articles())
                    .isEmpty();
        }
    }

    @Test
    void a_node_that_lags_answers_at_its_own_revision_until_it_follows() {
        publish(anArticle().saying("Hold the button for ten seconds.").build());
        try (KnowledgeStore late = KnowledgeStore.open(
                new StoreSettings(folder.resolve("node-2"), Optional.of(database)),
                new HashingEmbedder("hashing"),
                true)) {
            search(late, site, "reset router", Set.of(Audience.PUBLIC));
            publish(anArticle().saying("Hold the button for twenty seconds.").build());

            SearchResult before = search(late, site, "reset router", Set.of(Audience.PUBLIC));
            late.replicas().orElseThrow().followAll();
            SearchResult after = search(late, site, "reset router", Set.of(Audience.PUBLIC));

            assertThat(before.knowledgeRevision()).isEqualTo(1);
            assertThat(before.articles().get(0).bestPassage().text()).contains("ten seconds");
            assertThat(after.knowledgeRevision()).isEqualTo(2);
            assertThat(after.articles().get(0).bestPassage().text()).contains("twenty seconds");
        }
    }

    @Test
    void another_site_never_sees_it() {
        publish(anArticle().build());
        Site other = store.sites().create("other", "Other");

        assertThat(search(store, other, "reset router", Set.of(Audience.PUBLIC)).articles())
                .isEmpty();
    }

    @Test
    void only_the_audience_sees_it() {
        publish(anArticle().forAudience(Audience.INTERNAL).build());

        assertThat(search("reset router").articles()).isEmpty();
        assertThat(search(store, site, "reset router", Set.of(Audience.PUBLIC, Audience.INTERNAL))
                        .articles())
                .hasSize(1);
    }

    @Test
    void an_article_is_read_whole_by_those_it_is_for_until_it_is_withdrawn() {
        publish(
                anArticle().build(),
                anArticle().withId("secret").forAudience(Audience.INTERNAL).build(),
                anArticle().withId("zuruecksetzen").inLanguage("de").build());
        publish(anArticle().saying("Hold it for **twenty** seconds.").build());
        Set<Audience> everybody = Set.of(Audience.PUBLIC);
        PublishedArticles articles = store.articles();
        ArticleId reset =
                store.catalog().find(site.id(), "reset-router").orElseThrow().article();
        ArticleId secret =
                store.catalog().find(site.id(), "secret").orElseThrow().article();
        Site other = store.sites().create("other-readers", "Other");

        PublishedArticle read = articles.find(site.id(), reset, everybody).orElseThrow();

        assertThat(read.body()).isEqualTo("Hold it for **twenty** seconds.");
        assertThat(read.revision()).isEqualTo(2);
        assertThat(articles.find(site.id(), "reset-router", everybody)).contains(read);
        assertThat(articles.find(site.id(), secret, everybody)).isEmpty();
        assertThat(articles.find(other.id(), reset, everybody)).isEmpty();
        assertThat(articles.findAll(site.id(), List.of(secret, reset), everybody))
                .containsExactly(read);
        assertThat(articles.first(site.id(), "de", everybody, 5))
                .extracting(PublishedArticle::externalId)
                .containsExactly("zuruecksetzen", "reset-router");
        withdraw("reset-router");
        assertThat(articles.find(site.id(), reset, everybody)).isEmpty();
    }

    @Test
    void keeps_to_articles_in_the_language_of_the_question() {
        publish(
                anArticle()
                        .withId("en")
                        .titled("Reset")
                        .saying("Hold the button on the device.")
                        .build(),
                anArticle()
                        .withId("de")
                        .inLanguage("de")
                        .titled("Reset")
                        .saying("Halten Sie den Knopf.")
                        .build());

        SearchResult german = store.search()
                .search(new SearchRequest(
                        site.id(),
                        Set.of(Audience.PUBLIC),
                        "Knopf halten reset",
                        Optional.empty(),
                        List.of(new LanguageGuess("de", 0.97), new LanguageGuess("en", 0.02)),
                        10));

        assertThat(ids(german)).containsExactly("de");
    }

    @Test
    void an_emoji_or_an_endless_question_finds_nothing_or_something_but_never_fails() {
        publish(anArticle().build());

        assertThat(search("🙃").articles()).hasSizeLessThan(2);
        assertThat(search("reset router ".repeat(300)).articles()).hasSize(1);
    }

    @Test
    void dates_and_warnings_are_kept_with_the_wording_and_follow_the_source_without_a_new_one() {
        Instant written = Instant.parse("2024-03-01T00:00:00Z");
        Instant revised = Instant.parse("2025-06-30T12:00:00Z");
        ArticleWarning thin = ArticleWarning.of(Kind.THIN, "thin: only 9 letters of text");
        publish(anArticle().dated(written, written).warnedOf(thin).build());

        PublicationReport again = publish(anArticle().dated(written, revised).build());

        PublishedArticle read = store.articles()
                .find(site.id(), "reset-router", Set.of(Audience.PUBLIC))
                .orElseThrow();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.embedded()).isZero();
        assertThat(read.revision()).isEqualTo(1);
        assertThat(read.createdAt()).isEqualTo(written);
        assertThat(read.updatedAt()).isEqualTo(revised);
        assertThat(store.catalog().find(site.id(), "reset-router").orElseThrow().dates())
                .isEqualTo(new ArticleDates(written, revised));
        assertThat(store.warnings().of(site.id(), "reset-router")).isEmpty();
    }

    @Test
    void an_article_whose_source_tells_no_date_was_updated_when_it_came_in() {
        publish(anArticle().build());

        PublishedArticle read = store.articles()
                .find(site.id(), "reset-router", Set.of(Audience.PUBLIC))
                .orElseThrow();

        assertThat(read.createdAt()).isNull();
        assertThat(read.updatedAt()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void warnings_are_listed_by_kind_and_those_about_an_article_that_is_gone_are_not() {
        ArticleWarning steering = ArticleWarning.of(Kind.STEERING, "speaks to a language model: \"obey\"");
        ArticleWarning twin = new ArticleWarning(Kind.DUPLICATE, "says nearly the same as c", "c");
        try (Publication publication = store.publisher().begin(site.id())) {
            publication.put(anArticle().withId("a").warnedOf(steering).build());
            publication.put(anArticle().withId("b").build());
            publication.put(anArticle().withId("c").saying("Press it.").build());
            publication.warn("b", twin);
            publication.warn("nobody", twin);
            publication.commit();
        }
        Site other = store.sites().create("unwarned", "Unwarned");

        assertThat(store.warnings().list(site.id(), Optional.empty(), "", 10))
                .extracting(WarnedArticle::externalId, WarnedArticle::warnings)
                .containsExactly(tuple("a", List.of(steering)), tuple("b", List.of(twin)));
        assertThat(store.warnings().list(site.id(), Optional.of(Kind.DUPLICATE), "", 10))
                .extracting(WarnedArticle::externalId)
                .containsExactly("b");
        assertThat(store.warnings().list(site.id(), Optional.empty(), "a", 10)).hasSize(1);
        assertThat(store.warnings().counts(site.id())).isEqualTo(Map.of(Kind.STEERING, 1, Kind.DUPLICATE, 1));
        assertThat(store.warnings().counts(other.id())).isEmpty();
        withdraw("c");
        assertThat(store.warnings().of(site.id(), "b")).isEmpty();
        withdraw("a");
        assertThat(store.warnings().counts(site.id())).isEmpty();
    }
}
