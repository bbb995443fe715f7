package dev.deskhand.bot.curation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads articles and their working copies one by one. What is another site's is not there: 404. */
@Repository
public class Entries {

    private static final String COPY = """
            select d.*, coalesce(d.editor_name, g.name, '') as editor from bot.article_draft d
            left join bot.agent g on g.id = d.created_by
            where d.site_id = :site and (d.id = :id or d.article_id = :id)
            """;

    private static final String KEPT = """
            select a.id, a.external_id, a.collection, a.translation_group, a.language, a.audience, a.source_hash,
              a.published_revision_id is not null as published, r.*, k.owner, g.name as owner_name, k.archived_at,
              k.checked_at, k.translated_from, k.translated_revision
            from knowledge.article a
            join lateral (
              select r.number, r.title, r.url, r.body, r.questions, r.tags, r.created_at
              from knowledge.article_revision r
              where r.article_id = a.id
                and (a.published_revision_id is null or r.id = a.published_revision_id)
              order by r.number desc limit 1) r on true
            left join bot.article_care k on k.article_id = a.id
            left join bot.agent g on g.id = k.owner
            where a.site_id = :site and a.id = :id and a.status <> 'staged'
            """;

    private final JdbcClient jdbc;
    private final JsonTexts texts;

    Entries(JdbcClient jdbc, JsonTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * @param id of the article, else of a working copy
     * @throws DeskhandException 404
     */
    public Entry get(SiteId site, UUID id) {
        return find(site, id).orElseThrow(() -> DeskhandException.notFound("There is no article " + id + " here."));
    }

    public Optional<Entry> find(SiteId site, UUID id) {
        Optional<Copy> copy = jdbc.sql(COPY)
                .param("site", site.value())
                .param("id", id)
                .query((row, number) -> copy(row))
                .optional();
        UUID article = copy.flatMap(Copy::article).orElse(id);
        Optional<Kept> kept = jdbc.sql(KEPT)
                .param("site", site.value())
                .param("id", article)
                .query((row, number) -> kept(row))
                .optional();
        if (kept.isEmpty() && copy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                site,
                kept.map(it -> it.article().id().value()).orElse(id),
                kept.map(Kept::article),
                copy.map(Copy::copy),
                kept.map(Kept::care).orElse(Care.NONE)));
    }

    private record Copy(Optional<UUID> article, WorkingCopy copy) {}

    private record Kept(KeptArticle article, Care care) {}

    private Copy copy(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String title = row.getString("title");
        String path = row.getString("path");
        String language = row.getString("language");
        WorkingCopy copy = new WorkingCopy(
                id,
                new Shelf(
                        path == null ? Paths.of(title, id) : path,
                        row.getString("collection"),
                        language == null ? "en" : language,
                        audience(row),
                        Optional.ofNullable(row.getString("translation_group"))),
                wording(row),
                Stage.ofCode(row.getString("stage")),
                Rows.instant(row, "publish_at"),
                row.getString("note"),
                row.getLong("version"),
                editor(row),
                Rows.instant(row, "updated_at").orElseThrow(),
                source(row),
                Optional.ofNullable(row.getObject("conversation_id", UUID.class)));
        return new Copy(Optional.ofNullable(row.getObject("article_id", UUID.class)), copy);
    }

    /* A draft that was begun in the inbox has been nobody's here so far. */
    private static Editor editor(ResultSet row) throws SQLException {
        UUID editor = row.getObject("editor_id", UUID.class);
        if (editor != null) {
            return new Editor(row.getString("editor_kind"), editor, row.getString("editor"));
        }
        UUID creator = row.getObject("created_by", UUID.class);
        return Editor.agent(creator == null ? new UUID(0, 0) : creator, row.getString("editor"));
    }

    private Kept kept(ResultSet row) throws SQLException {
        KeptArticle article = new KeptArticle(
                new ArticleId(row.getObject("id", UUID.class)),
                new Shelf(
                        row.getString("external_id"),
                        row.getString("collection"),
                        row.getString("language"),
                        audience(row),
                        Optional.ofNullable(row.getString("translation_group"))),
                wording(row),
                row.getInt("number"),
                row.getBoolean("published"),
                Rows.instant(row, "created_at").orElseThrow(),
                row.getString("source_hash"));
        Care care = new Care(
                Optional.ofNullable(row.getObject("owner", UUID.class)),
                Optional.ofNullable(row.getString("owner_name")),
                Rows.instant(row, "archived_at"),
                Rows.instant(row, "checked_at"),
                source(row));
        return new Kept(article, care);
    }

    Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getString("title"),
                row.getString("body"),
                Optional.ofNullable(row.getString("url")),
                texts.read(row.getString("tags")),
                texts.read(row.getString("questions")));
    }

    private static Optional<TranslationSource> source(ResultSet row) throws SQLException {
        UUID from = row.getObject("translated_from", UUID.class);
        return from == null
                ? Optional.empty()
                : Optional.of(new TranslationSource(from, row.getInt("translated_revision")));
    }

    private static Audience audience(ResultSet row) throws SQLException {
        return Audience.fromCode(row.getString("audience")).orElseThrow();
    }
}
