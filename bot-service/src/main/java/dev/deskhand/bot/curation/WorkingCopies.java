package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes working copies, within the transaction that holds their entry's lock. */
@Repository
class WorkingCopies {

    private final JdbcClient jdbc;
    private final JsonTexts texts;
    private final Clock clock;

    WorkingCopies(JdbcClient jdbc, JsonTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Nobody else changes the entry before this transaction ends. */
    void lock(UUID entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('article ' || :entry::text, 0))::text")
                .param("entry", entry)
                .query(String.class)
                .single();
    }

    /** What is to be written of a copy. */
    record Text(Shelf shelf, Wording wording, String note, Editor editor) {}

    /** Begins a copy, of an article where there is one; its id. */
    UUID insert(SiteId site, UUID id, Optional<KeptArticle> of, Text text, Optional<TranslationSource> source) {
        jdbc.sql("""
            insert into bot.article_draft (id, site_id, article_id, path, collection, audience, translation_group,
                language, title, url, body, tags, questions, note, based_on, translated_from, translated_revision,
                editor_kind, editor_id, editor_name, created_by, created_at, updated_at)
            values (:id, :site, :article, :path, :collection, :audience, :group, :language, :title, :url, :body,
                cast(:tags as jsonb), cast(:questions as jsonb), :note, :basedOn, :from, :fromRevision, :kind, :editor,
                :name, :agent, :now, :now)
            """)
                .param("id", id)
                .param("site", site.value())
                .param("article", of.map(it -> it.id().value()).orElse(null))
                .param("basedOn", of.map(KeptArticle::revision).orElse(null))
                .param("from", source.map(TranslationSource::article).orElse(null))
                .param("fromRevision", source.map(TranslationSource::revision).orElse(null))
                .param("agent", text.editor().agent().orElse(null))
                .params(columns(text))
                .update();
        return id;
    }

    /** Puts another text in place of a copy's; it is a draft again. */
    void update(UUID id, Text text) {
        jdbc.sql("""
            update bot.article_draft set path = :path, collection = :collection, audience = :audience,
                translation_group = :group, language = :language, title = :title, url = :url, body = :body,
                tags = cast(:tags as jsonb), questions = cast(:questions as jsonb), note = :note, editor_kind = :kind,
                editor_id = :editor, editor_name = :name, updated_at = :now, version = version + 1, stage = 'draft',
                publish_at = null
            where id = :id
            """).params(columns(text)).param("id", id).update();
    }

    void stage(UUID id, Stage stage, Optional<Instant> publishAt) {
        jdbc.sql("""
            update bot.article_draft
            set stage = :stage, publish_at = cast(:at as timestamptz), updated_at = :now, version = version + 1
            where id = :id
            """)
                .param("id", id)
                .param("stage", stage.code())
                .param("at", publishAt.map(Rows::utc).orElse(null))
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    /** The translation counts as one of this wording from now on. */
    void translates(UUID id, TranslationSource source) {
        jdbc.sql("""
            update bot.article_draft set translated_from = :from, translated_revision = :revision,
                version = version + 1, updated_at = :now
            where id = :id
            """)
                .param("id", id)
                .param("from", source.article())
                .param("revision", source.revision())
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from bot.article_draft where id = :id").param("id", id).update();
    }

    /** Scheduled copies whose time has come, the longest due first. */
    List<Due> due(int limit) {
        return jdbc.sql("""
            select site_id, coalesce(article_id, id) as entry from bot.article_draft
            where stage = 'scheduled' and publish_at <= :now order by publish_at limit :limit
            """)
                .param("now", Rows.utc(clock.instant()))
                .param("limit", limit)
                .query((row, number) ->
                        new Due(new SiteId(row.getObject("site_id", UUID.class)), row.getObject("entry", UUID.class)))
                .list();
    }

    /** An entry to publish now. */
    record Due(SiteId site, UUID entry) {}

    private Map<String, ?> columns(Text text) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("path", text.shelf().path());
        columns.put("collection", text.shelf().collection());
        columns.put("audience", text.shelf().audience().code());
        columns.put("group", text.shelf().translationGroup().orElse(null));
        columns.put("language", text.shelf().language());
        columns.put("title", text.wording().title());
        columns.put("url", text.wording().url().orElse(null));
        columns.put("body", text.wording().body());
        columns.put("tags", texts.write(text.wording().tags()));
        columns.put("questions", texts.write(text.wording().questions()));
        columns.put("note", text.note());
        columns.put("kind", text.editor().kind());
        columns.put("editor", text.editor().id());
        columns.put("name", text.editor().name());
        columns.put("now", Rows.utc(clock.instant()));
        return columns;
    }
}
