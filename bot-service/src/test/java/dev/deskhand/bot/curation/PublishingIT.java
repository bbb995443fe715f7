package dev.deskhand.bot.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.deskhand.bot.conversation.ArticleLinks;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublishingIT extends CurationCase {

    @Autowired
    private ArticleHistory history;

    @Autowired
    private Translations translations;

    @Autowired
    private SiteRules rules;

    @Autowired
    private ScheduledPublications scheduled;

    @Autowired
    private ArticleLinks articleLinks;

    @Autowired
    private SiteDirectory directory;

    @Test
    void what_is_published_is_found_at_once_and_gone_at_once() {
        Entry article = published("Watering orchids", "Orchids want water once a week.");

        assertThat(found("how often do orchids want water")).contains("Watering orchids");
        assertThat(article.status()).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(article.care().ownerName()).contains("Lea");

        Entry gone = publishing.unpublish(site.id(), article.id(), article.version(), max, "wrong plant");

        assertThat(found("how often do orchids want water")).isEmpty();
        assertThat(gone.status()).isEqualTo(EntryStatus.UNPUBLISHED);
        assertThat(audited("article.published")).isEqualTo(1);
        assertThat(audited("article.unpublished")).isEqualTo(1);
    }

    @Test
    void each_publication_is_one_knowledge_revision() {
        Entry article = published("Watering", "Once a week.");
        long first = revision();

        Entry draft = write(article, "Twice a week.", lea);
        assertThat(revision()).isEqualTo(first);
        publishing.publish(site.id(), article.id(), draft.version(), lea);

        assertThat(revision()).isEqualTo(first + 1);
    }

    @Test
    void a_publication_that_fails_leaves_the_draft_and_what_customers_read() {
        Entry other = published("Taken", "Here.");
        Entry article = published("Watering", "Once a week.");
        long before = revision();
        Shelf shelf = article.shelf();
        Entry moved = drafting.save(
                site.id(),
                article.id(),
                article.version(),
                new Shelf(other.shelf().path(), shelf.collection(), "en", Audience.PUBLIC, Optional.empty()),
                article.wording(),
                "",
                lea);

        assertThatThrownBy(() -> publishing.publish(site.id(), moved.id(), moved.version(), lea))
                .isInstanceOf(DeskhandException.class)
                .hasMessageContaining("Another article stands at");
        assertThat(revision()).isEqualTo(before);
        assertThat(entries.get(site.id(), article.id()).copy()).isPresent();
    }

    @Test
    void of_two_editors_the_second_overwrites_nothing() {
        Entry seen = published("Watering", "Once a week.");
        write(seen, "Twice a week.", lea);

        assertThatThrownBy(() -> write(seen, "Never.", max))
                .isInstanceOf(DeskhandException.class)
                .hasMessageContaining("Somebody has changed the article");
        assertThat(entries.get(site.id(), seen.id()).wording().body()).isEqualTo("Twice a week.");
    }

    @Test
    void where_a_second_person_is_asked_the_writer_alone_cannot_publish() {
        rules.set(site, new CurationRules(true, 180), lea);
        Entry draft = write(drafting.begin(site.id(), "Watering", "en", lea), "Once a week.", lea);

        assertThatThrownBy(() -> publishing.publish(site.id(), draft.id(), draft.version(), lea))
                .hasMessageContaining("second person");
        Entry asked = drafting.askForReview(site.id(), draft.id(), draft.version(), lea);
        assertThatThrownBy(() -> drafting.approve(site.id(), asked.id(), asked.version(), lea))
                .hasMessageContaining("you wrote it yourself");
        Entry approved = drafting.approve(site.id(), asked.id(), asked.version(), max);
        Entry published = publishing.publish(site.id(), approved.id(), approved.version(), lea);

        assertThat(published.isPublished()).isTrue();
    }

    @Test
    void a_change_after_the_approval_wants_another_one() {
        rules.set(site, new CurationRules(true, 180), lea);
        Entry draft = write(drafting.begin(site.id(), "Watering", "en", lea), "Once a week.", lea);
        Entry asked = drafting.askForReview(site.id(), draft.id(), draft.version(), lea);
        Entry approved = drafting.approve(site.id(), asked.id(), asked.version(), max);

        Entry changed = write(approved, "Never.", lea);

        assertThatThrownBy(() -> publishing.publish(site.id(), changed.id(), changed.version(), lea))
                .hasMessageContaining("second person");
    }

    @Test
    void a_scheduled_draft_goes_out_at_its_time_in_its_writers_name() {
        Entry draft = write(drafting.begin(site.id(), "Watering orchids", "en", lea), "Once a week.", lea);
        drafting.schedule(site.id(), draft.id(), draft.version(), Instant.now().plus(1, ChronoUnit.DAYS), lea);
        scheduled.publishDue();
        assertThat(found("watering orchids")).isEmpty();

        jdbc.sql("update bot.article_draft set publish_at = now() - interval '1 minute' where site_id = :site")
                .param("site", site.id().value())
                .update();
        scheduled.publishDue();

        assertThat(found("watering orchids")).contains("Watering orchids");
        UUID article = jdbc.sql("select id from knowledge.article where site_id = :site")
                .param("site", site.id().value())
                .query(UUID.class)
                .single();
        assertThat(history.of(
                        site.id(),
                        entries.get(site.id(), article).kept().orElseThrow().id()))
                .extracting(ArticleHistory.Change::editor)
                .containsExactly(Optional.of("Lea"));
    }

    @Test
    void an_earlier_wording_comes_back_as_a_revision_with_its_own_line_in_the_history() {
        Entry first = published("Watering", "Once a week.");
        Entry draft = write(first, "Twice a week.", max);
        Entry second = publishing.publish(site.id(), first.id(), draft.version(), max);

        Entry back = publishing.rollBack(site.id(), first.id(), second.version(), 1, lea, "too wet");

        assertThat(back.kept().orElseThrow().wording().body()).isEqualTo("Once a week.");
        assertThat(history.of(site.id(), back.kept().orElseThrow().id()))
                .extracting(
                        ArticleHistory.Change::action,
                        change -> change.editor().orElse(""),
                        ArticleHistory.Change::note)
                .containsExactly(
                        tuple("rolled_back", "Lea", "too wet"),
                        tuple("published", "Max", "a note"),
                        tuple("published", "Lea", "a note"));
    }

    @Test
    void an_archived_article_is_out_of_sight_until_it_is_brought_back() {
        Entry article = published("Watering orchids", "Once a week.");

        Entry archived = publishing.archive(site.id(), article.id(), article.version(), lea, "");
        assertThat(found("watering orchids")).isEmpty();
        assertThatThrownBy(() -> publishing.publish(site.id(), article.id(), archived.version(), lea))
                .hasMessageContaining("archive");
        Entry restored = publishing.restore(site.id(), article.id(), archived.version(), lea);
        publishing.publish(site.id(), article.id(), restored.version(), lea);

        assertThat(found("watering orchids")).contains("Watering orchids");
    }

    @Test
    void a_translation_joins_its_original_and_falls_behind_when_that_changes() {
        Entry original = published("Watering", "Once a week.");
        Entry begun = drafting.translate(site.id(), original.id(), "de", lea);
        Entry written = write(begun, "Einmal in der Woche.", lea);
        Entry german = publishing.publish(site.id(), written.id(), written.version(), lea);
        assertThat(translations.of(german))
                .extracting(
                        Translations.Version::language, Translations.Version::original, Translations.Version::behind)
                .containsExactly(tuple("en", true, false), tuple("de", false, false));

        Entry now = entries.get(site.id(), original.id());
        Entry draft = write(now, "Twice a week.", lea);
        publishing.publish(site.id(), original.id(), draft.version(), lea);

        assertThat(translations.of(german))
                .extracting(Translations.Version::behind)
                .containsExactly(false, true);
        Entry caught = write(entries.get(site.id(), german.id()), "Zweimal in der Woche.", lea);
        Entry following = drafting.followOriginal(site.id(), german.id(), caught.version(), lea);
        publishing.publish(site.id(), german.id(), following.version(), lea);
        assertThat(translations.of(german))
                .extracting(Translations.Version::behind)
                .containsExactly(false, false);
    }

    @Test
    void links_follow_an_article_to_its_new_path() {
        Entry to = published("Watering", "Once a week.");
        Entry from = published("Orchids", "See [watering](" + to.shelf().path().replace("desk/", "") + ").");
        Shelf shelf = to.shelf();
        Entry draft = drafting.save(
                site.id(),
                to.id(),
                to.version(),
                new Shelf("plants/water.md", shelf.collection(), "en", Audience.PUBLIC, Optional.empty()),
                to.wording(),
                "",
                lea);

        Entry moved = publishing.publish(site.id(), to.id(), draft.version(), lea);

        assertThat(moved.id()).isEqualTo(to.id());
        assertThat(moved.shelf().path()).isEqualTo("plants/water.md");
        assertThat(articleLinks.in(
                        site.id(),
                        from.kept().orElseThrow().id(),
                        from.wording().body(),
                        Set.of(Audience.PUBLIC)))
                .extracting(ReplyDetails.Link::articleId)
                .containsExactly(to.id());
    }

    @Test
    void another_sites_article_is_not_there() {
        Entry article = published("Watering", "Once a week.");
        SiteId other = newSite().id();

        assertThat(entries.find(other, article.id())).isEmpty();
        assertThatThrownBy(() -> publishing.unpublish(other, article.id(), article.version(), lea, ""))
                .hasMessageContaining("There is no article");
    }

    private long revision() {
        return directory.find(site.slug()).orElseThrow().knowledgeRevision();
    }
}
