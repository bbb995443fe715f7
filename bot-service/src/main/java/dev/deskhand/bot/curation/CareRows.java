package dev.deskhand.bot.curation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what leads put on articles, within the transaction that holds the entry's lock. */
@Repository
class CareRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CareRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An owner of null is nobody. */
    void own(KeptArticle article, Optional<UUID> owner) {
        set(article, "owner = cast(:value as uuid)", owner.map(UUID::toString).orElse(null));
    }

    /** Whoever brought the article about looks after it, unless somebody does already. */
    void ownIfNobodyDoes(KeptArticle article, UUID owner) {
        set(article, "owner = coalesce(k.owner, cast(:value as uuid))", owner.toString());
    }

    void archive(KeptArticle article, boolean archived) {
        set(
                article,
                "archived_at = cast(:value as timestamptz)",
                archived ? clock.instant().toString() : null);
    }

    void checked(KeptArticle article) {
        set(article, "checked_at = cast(:value as timestamptz)", clock.instant().toString());
    }

    void translates(KeptArticle article, TranslationSource source) {
        set(article, "translated_from = cast(:value as uuid)", source.article().toString());
        set(article, "translated_revision = cast(:value as integer)", Integer.toString(source.revision()));
    }

    /** Notes who published the article's change at a knowledge revision. */
    void changed(KeptArticle article, long knowledgeRevision, String action, Editor editor, String note) {
        jdbc.sql("""
            insert into bot.article_change (article_id, knowledge_revision, site_id, action, editor_name, note, at)
            select id, :revision, site_id, :action, :name, :note, :now from knowledge.article where id = :article
            on conflict (article_id, knowledge_revision) do update
                set action = :action, editor_name = :name, note = :note, at = :now
            """)
                .param("article", article.id().value())
                .param("revision", knowledgeRevision)
                .param("action", action)
                .param("name", editor.name())
                .param("note", note)
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    private void set(KeptArticle article, String assignment, @Nullable String value) {
        jdbc.sql("""
            insert into bot.article_care (article_id, site_id)
            select id, site_id from knowledge.article where id = :article on conflict (article_id) do nothing
            """).param("article", article.id().value()).update();
        jdbc.sql("update bot.article_care k set " + assignment + " where k.article_id = :article")
                .param("article", article.id().value())
                .param("value", value)
                .update();
    }
}
