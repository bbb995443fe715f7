package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * A site's articles, those changed last first. What is being written and what is only kept are read separately, each in
 * the order of an index of its own, so that a page costs the same wherever it stands in the list.
 */
@Repository
public class EntryLists {

    /* The columns that filters and EntryStatus go by. */
    private static final String BRANCHES = """
            select d.article_id is null as fresh, coalesce(d.article_id, d.id) as id, d.title,
              coalesce(d.language, 'en') as language, d.collection, d.tags, d.stage, d.publish_at,
              coalesce(a.published_revision_id is not null, false) as published, k.archived_at,
              case when d.article_id is null then d.created_by else k.owner end as owner, d.updated_at as at,
              cast(null as timestamptz) as held_at
            from bot.article_draft d
            left join knowledge.article a on a.id = d.article_id
            left join bot.article_care k on k.article_id = a.id
            where d.site_id = :site
            ;
            select false as fresh, a.id, r.title, a.language, a.collection, r.tags, cast(null as text) as stage,
              cast(null as timestamptz) as publish_at, a.published_revision_id is not null as published, k.archived_at,
              k.owner, a.updated_at as at, greatest(r.created_at, k.checked_at) as held_at
            from knowledge.article a
            join lateral (
              select r.title, r.tags, r.created_at from knowledge.article_revision r
              where r.article_id = a.id
                and (a.published_revision_id is null or r.id = a.published_revision_id)
              order by r.number desc limit 1) r on true
            left join bot.article_care k on k.article_id = a.id
            where a.site_id = :site and a.status <> 'staged'
              and not exists (select from bot.article_draft d where d.article_id = a.id)
            """;

    private static final String FILTER = """
              and (cast(:language as text) is null or language = :language)
              and (cast(:collection as text) is null or collection = :collection)
              and (cast(:tag as text) is null or tags @> to_jsonb(cast(:tag as text)))
              and (cast(:owner as uuid) is null or owner = cast(:owner as uuid))
              and (not :stale or published and held_at < :old)
            """;

    private final JdbcClient jdbc;
    private final JsonTexts texts;
    private final SiteRules rules;
    private final Clock clock;

    EntryLists(JdbcClient jdbc, JsonTexts texts, SiteRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A page of the list; the filter's words are left to {@link EntrySearch}.
     *
     * @param after what the page before ended with
     * @throws dev.deskhand.bot.problem.DeskhandException 400 when {@code after} is no place in a list
     */
    public EntryPage page(SiteId site, EntryFilter filter, Optional<String> after, int limit) {
        Optional<Place> place = after.map(Place::parse);
        List<ListedEntry> found = select(
                        site,
                        filter,
                        "and (cast(:at as timestamptz) is null or (at, id) < (:at, cast(:id as uuid)))",
                        "at desc, id desc")
                .param("at", place.map(it -> Rows.utc(it.at())).orElse(null))
                .param("id", place.map(it -> it.id().toString()).orElse(null))
                .param("limit", limit + 1)
                .query((row, number) -> entry(row, heldSince(site)))
                .list();
        boolean more = found.size() > limit;
        List<ListedEntry> shown = more ? found.subList(0, limit) : found;
        return new EntryPage(
                shown, more ? Optional.of(Place.of(shown.get(limit - 1)).toString()) : Optional.empty());
    }

    /** Those of the entries that the filter lets through, in no order. */
    List<ListedEntry> among(SiteId site, Collection<UUID> ids, EntryFilter filter) {
        Instant held = heldSince(site);
        return select(site, filter, "and id = any (string_to_array(:ids, ',')::uuid[])", "at desc, id desc")
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("limit", ids.size())
                .query((row, number) -> entry(row, held))
                .list();
    }

    /** What no index holds, because it is not published: titles and drafts that have the words. */
    List<UUID> unpublishedWith(SiteId site, String words, int limit) {
        return jdbc.sql("""
            select coalesce(d.article_id, d.id) as id, d.updated_at as at from bot.article_draft d
            where d.site_id = :site and (d.title ilike :words or d.body ilike :words)
            union
            select a.id, a.updated_at from knowledge.article a
            where a.site_id = :site and a.status = 'withdrawn' and exists (
              select from knowledge.article_revision r where r.article_id = a.id and r.title ilike :words)
            order by at desc limit :limit
            """)
                .param("site", site.value())
                .param("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private StatementSpec select(SiteId site, EntryFilter filter, String place, String order) {
        String status = filter.status().map(it -> "and " + it.condition()).orElse("and archived_at is null");
        String[] branches = BRANCHES.split(";");
        String page = "(select * from (%s) branch where true " + FILTER + status + " " + place + " order by " + order
                + " limit :limit)";
        return jdbc.sql("select page.*, g.name as owner_name from (" + page.formatted(branches[0]) + " union all "
                        + page.formatted(branches[1]) + ") page left join bot.agent g on g.id = page.owner order by "
                        + order + " limit :limit")
                .param("site", site.value())
                .param("language", filter.language().orElse(null))
                .param("collection", filter.collection().orElse(null))
                .param("tag", filter.tag().orElse(null))
                .param("owner", filter.owner().map(UUID::toString).orElse(null))
                .param("stale", filter.stale())
                .param("old", Rows.utc(heldSince(site)));
    }

    private Instant heldSince(SiteId site) {
        return clock.instant().minus(Duration.ofDays(rules.of(site).staleDays()));
    }

    private ListedEntry entry(ResultSet row, Instant held) throws SQLException {
        boolean published = row.getBoolean("published");
        Optional<Stage> stage = Optional.ofNullable(row.getString("stage")).map(Stage::ofCode);
        return new ListedEntry(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("language"),
                row.getString("collection"),
                texts.read(row.getString("tags")),
                EntryStatus.of(published, stage, row.getString("archived_at") != null),
                Optional.ofNullable(row.getString("owner_name")),
                Rows.instant(row, "publish_at"),
                Rows.instant(row, "at").orElseThrow(),
                published && Rows.instant(row, "held_at").filter(held::isAfter).isPresent());
    }
}
