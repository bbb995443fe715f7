package dev.deskhand.bot.inbox;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Canned replies and macros of sites. */
@Repository
public class Snippets {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Snippets(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A text with variables such as {@code {customer}}.
     *
     * @param language primary tag
     */
    public record CannedReply(UUID id, String name, String language, String text) {}

    /**
     * Several steps as one; what is empty is left as it is.
     *
     * @param reply said to the customer
     * @param tags added
     * @param resolution code of the reason with which the conversation is closed at the end
     */
    public record Macro(
            UUID id,
            String name,
            String reply,
            List<String> tags,
            Optional<Priority> priority,
            Optional<String> resolution) {

        public Macro {
            tags = List.copyOf(tags);
        }
    }

    /** Those in a language before the others, then by name. */
    public List<CannedReply> replies(SiteId site, String language) {
        return jdbc.sql("""
            select * from bot.canned_reply where site_id = :site
            order by language <> :language, name, language limit 200
            """)
                .param("site", site.value())
                .param("language", language)
                .query((row, number) -> new CannedReply(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("text")))
                .list();
    }

    /**
     * @throws DeskhandException 409 when there is one of that name in that language
     */
    public void add(SiteId site, String name, String language, String text) {
        try {
            jdbc.sql("""
                insert into bot.canned_reply (id, site_id, name, language, text, updated_at)
                values (:id, :site, :name, :language, :text, :now)
                """)
                    .param("id", UUID.randomUUID())
                    .param("site", site.value())
                    .param("name", name)
                    .param("language", language)
                    .param("text", text)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new DeskhandException(ErrorCode.CONFLICT, "There is a reply \"" + name + "\" already.");
        }
    }

    public void removeReply(SiteId site, UUID id) {
        jdbc.sql("delete from bot.canned_reply where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .update();
    }

    /** By name. */
    public List<Macro> macros(SiteId site) {
        return jdbc.sql("select * from bot.macro where site_id = :site order by name limit 200")
                .param("site", site.value())
                .query(this::macro)
                .list();
    }

    /**
     * @throws DeskhandException 404
     */
    public Macro macro(SiteId site, UUID id) {
        return jdbc.sql("select * from bot.macro where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .query(this::macro)
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("There is no such macro here."));
    }

    /**
     * @throws DeskhandException 409 when there is one of that name
     */
    public void add(SiteId site, Macro macro) {
        try {
            jdbc.sql("""
                insert into bot.macro (id, site_id, name, reply, tags, priority, resolution, updated_at)
                values (:id, :site, :name, :reply, cast(:tags as jsonb), cast(:priority as smallint), :resolution,
                     :now)
                """)
                    .param("id", macro.id())
                    .param("site", site.value())
                    .param("name", macro.name())
                    .param("reply", macro.reply())
                    .param("tags", json.writeValueAsString(macro.tags()))
                    .param("priority", macro.priority().map(Priority::ordinal).orElse(null))
                    .param("resolution", macro.resolution().orElse(null))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new DeskhandException(ErrorCode.CONFLICT, "There is a macro \"" + macro.name() + "\" already.");
        }
    }

    public void removeMacro(SiteId site, UUID id) {
        jdbc.sql("delete from bot.macro where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .update();
    }

    private Macro macro(ResultSet row, int number) throws SQLException {
        return new Macro(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("reply"),
                Arrays.asList(json.readValue(row.getString("tags"), String[].class)),
                Optional.ofNullable(row.getObject("priority", Integer.class)).map(it -> Priority.values()[it]),
                Optional.ofNullable(row.getString("resolution")));
    }
}
