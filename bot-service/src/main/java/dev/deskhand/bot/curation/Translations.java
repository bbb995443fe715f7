package dev.deskhand.bot.curation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The translations of an article, and how far they follow their original. */
@Repository
public class Translations {

    private final JdbcClient jdbc;

    Translations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An article in one of its languages.
     *
     * @param original the others are translations of it
     * @param behind the original has changed since this was translated
     */
    public record Version(UUID id, String language, String title, boolean draft, boolean original, boolean behind) {}

    /*
     * The original is what the others say they were made from; where none says so, what was there first. A translation
     * that does not say from which wording it was made is taken for younger or older by the dates of the two.
     */
    private static final String OF_GROUP = """
            with member as (
              select a.id, a.language, r.title, false as draft, r.number, r.created_at, a.created_at as begun,
                k.translated_from, k.translated_revision
              from knowledge.article a
              join knowledge.article_revision r on r.id = a.published_revision_id
              left join bot.article_care k on k.article_id = a.id
              where a.site_id = :site and (a.translation_group = :group or a.id = :id)
              union all
              select d.id, coalesce(d.language, 'en'), d.title, true, 0, d.updated_at, d.created_at, d.translated_from,
                d.translated_revision
              from bot.article_draft d
              where d.site_id = :site and d.article_id is null and (d.translation_group = :group or d.id = :id)),
            original as (
              select m.* from member m where not m.draft
              order by exists (select from member t where t.translated_from = m.id) desc, m.begun, m.language <> 'en',
                m.id
              limit 1)
            select m.id, m.language, m.title, m.draft, m.id = o.id as original,
              m.id <> o.id and (case when m.translated_from = o.id then m.translated_revision < o.number
                else m.created_at < o.created_at end) as behind
            from member m left join original o on true
            order by m.id = o.id desc, m.language, m.draft
            """;

    /** The article itself is among them; the original comes first. One alone has no others. */
    public List<Version> of(Entry entry) {
        return jdbc.sql(OF_GROUP)
                .param("site", entry.site().value())
                .param(
                        "group",
                        entry.shelf().translationGroup().orElse(entry.shelf().path()))
                .param("id", entry.id())
                .query((row, number) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getString("language"),
                        row.getString("title"),
                        row.getBoolean("draft"),
                        row.getBoolean("original"),
                        row.getBoolean("behind")))
                .list();
    }

    /** The original of a translation; empty for the original itself and for what has no translations. */
    public Optional<UUID> originalOf(Entry entry) {
        return entry.source().map(TranslationSource::article).or(() -> of(entry).stream()
                .filter(version -> version.original() && !version.id().equals(entry.id()))
                .map(Version::id)
                .findFirst());
    }
}
