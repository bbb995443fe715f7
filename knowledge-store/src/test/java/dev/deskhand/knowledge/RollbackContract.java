package dev.deskhand.knowledge;

import static dev.deskhand.knowledge.testing.Articles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.KnowledgeRevision;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.RollbackReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every way to store returns to an earlier revision. */
abstract class RollbackContract extends StoreCase {

    @Test
    void wordings_come_back_and_what_is_new_goes_as_a_new_revision_without_embedding() {
        publish(anArticle().withId("kept").saying("The lamp is green.").build());
        publish(
                anArticle().withId("kept").saying("The lamp is purple.").build(),
                anArticle()
                        .withId("new")
                        .titled("Novelty")
                        .saying("Fresh words.")
                        .build());
        int before = embedder.passages();

        RollbackReport report = store.history().rollback(site.id(), 1);

        assertThat(report).isEqualTo(new RollbackReport(3, 1, 1, 1));
        assertThat(externalIds()).containsExactly("kept");
        assertThat(search("lamp").knowledgeRevision()).isEqualTo(3);
        assertThat(search("lamp").articles().get(0).bestPassage().text()).isEqualTo("The lamp is green.");
        assertThat(embedder.passages()).isEqualTo(before);
    }

    @Test
    void what_was_withdrawn_comes_back_under_its_identity() {
        publish(anArticle().withId("gone").build());
        ArticleId identity = find("gone").orElseThrow().article();
        withdraw("gone");

        store.history().rollbackBy(site.id(), 1);

        assertThat(find("gone").orElseThrow().article()).isEqualTo(identity);
        assertThat(ids(search("reset router"))).containsExactly("gone");
    }

    @Test
    void audience_collection_and_source_come_back_too() {
        publish(anArticle().forAudience(Audience.INTERNAL).build());
        String source = find("reset-router").orElseThrow().sourceHash();
        publish(anArticle().forAudience(Audience.PUBLIC).build());

        store.history().rollback(site.id(), 1);

        assertThat(search("reset router").articles()).isEmpty();
        assertThat(find("reset-router").orElseThrow().sourceHash()).isEqualTo(source);
    }

    @Test
    void articles_that_changed_their_ids_among_each_other_get_them_back() {
        publish(named("left", "Left words."), named("right", "Right words."));
        ArticleId left = find("left").orElseThrow().article();
        move("left", "middle");
        publish(named("left", "Other words."));

        store.history().rollback(site.id(), 1);

        assertThat(externalIds()).containsExactly("left", "right");
        assertThat(find("left").orElseThrow().article()).isEqualTo(left);
    }

    @Test
    void a_rollback_can_be_rolled_back() {
        publish(named("left", "Left words."));
        move("left", "middle");
        publish(named("left", "Other words."));
        store.history().rollback(site.id(), 1);

        store.history().rollback(site.id(), 3);

        assertThat(externalIds()).containsExactly("left", "middle");
        assertThat(ids(search("other words"))).startsWith("left");
    }

    @Test
    void what_was_erased_stays_gone_also_when_another_article_has_taken_its_id() {
        publish(named("left", "Left words."));
        move("left", "middle");
        publish(named("left", "Secret words."));
        store.history().rollback(site.id(), 1);

        store.publisher().erase(site.id(), "left");
        store.history().rollback(site.id(), 3);

        assertThat(externalIds()).isEmpty();
    }

    @Test
    void revision_0_is_the_site_before_its_first_article() {
        publish(anArticle().build());

        store.history().rollback(site.id(), 0);

        assertThat(externalIds()).isEmpty();
        assertThat(search("reset router").articles()).isEmpty();
    }

    @Test
    void only_one_of_the_last_20_revisions_can_be_returned_to() {
        for (int i = 0; i <= 22; i++) {
            publish(named("counter", "Number " + i + "."));
        }

        assertThatThrownBy(() -> store.history().rollback(site.id(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the site is at revision 23 and can return to 3 to 22, not to 2");
        assertThatThrownBy(() -> store.history().rollback(site.id(), 23)).hasMessageContaining("not to 23");
        assertThatThrownBy(() -> store.history().rollbackBy(site.id(), 0)).hasMessageContaining("not to 23");
        assertThat(store.history().rollback(site.id(), 3).knowledgeRevision()).isEqualTo(24);
        assertThat(search("number").articles().get(0).bestPassage().text()).isEqualTo("Number 2.");
    }

    @Test
    void a_site_without_any_revision_has_nothing_to_return_to() {
        assertThatThrownBy(() -> store.history().rollbackBy(site.id(), 1))
                .hasMessage("the site has published nothing yet");
    }

    @Test
    void hundreds_of_changed_articles_are_back_within_5_seconds() {
        publish(hundreds("First wording"));
        publish(hundreds("Second wording"));
        int before = embedder.passages();
        Instant begun = Instant.now();

        RollbackReport report = store.history().rollbackBy(site.id(), 1);

        Duration taken = Duration.between(begun, Instant.now());
        System.out.println("300 articles were back after " + taken.toMillis() + " ms");
        assertThat(report.published()).isEqualTo(300);
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
        assertThat(embedder.passages()).isEqualTo(before);
        assertThat(search("wording 17").articles().get(0).bestPassage().text()).startsWith("First wording");
    }

    @Test
    void the_history_tells_what_each_revision_did() {
        publish(named("left", "Left words."), named("right", "Right words."));
        move("left", "middle");
        withdraw("right");

        List<KnowledgeRevision> history = store.history().latest(site.id());

        assertThat(history).extracting(KnowledgeRevision::number).containsExactly(3L, 2L, 1L);
        assertThat(history).extracting(KnowledgeRevision::published).containsExactly(0, 1, 2);
        assertThat(history).extracting(KnowledgeRevision::withdrawn).containsExactly(1, 0, 0);
    }

    private static ArticleDraft named(String id, String body) {
        return anArticle().withId(id).titled("Title of " + id).saying(body).build();
    }

    private static ArticleDraft[] hundreds(String wording) {
        return IntStream.range(0, 300)
                .mapToObj(i -> named("a" + i, wording + " of number " + i + "."))
                .toArray(ArticleDraft[]::new);
    }

    private void move(String from, String to) {
        try (Publication publication = store.publisher().begin(site.id())) {
            publication.move(from, to);
            publication.commit();
        }
    }

    private Optional<CatalogEntry> find(String externalId) {
        return store.catalog().find(site.id(), externalId);
    }

    private List<String> externalIds() {
        return store.catalog().list(site.id(), Optional.empty()).stream()
                .map(CatalogEntry::externalId)
                .toList();
    }
}
