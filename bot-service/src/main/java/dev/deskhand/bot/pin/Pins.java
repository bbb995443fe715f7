package dev.deskhand.bot.pin;

import dev.deskhand.bot.answer.PinnedAnswers;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The pinned answers of sites. They are read for each question, so that a change counts from the next one on. */
@Repository
public class Pins implements PinnedAnswers {

    /** So many a site can have. */
    public static final int MOST = 500;

    private static final String HOLDING = """
            select * from bot.pinned_answer
            where site_id = :site and language = :language and (valid_from is null or valid_from <= :now)
              and (valid_until is null or valid_until > :now)
            order by id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Pins(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Pinned> find(Query query, Instant now) {
        return jdbc
                .sql(HOLDING)
                .param("site", query.question().site().value())
                .param("language", query.language())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::pin)
                .list()
                .stream()
                .flatMap(pin -> closest(pin, query.text()).stream())
                .max(Comparator.comparingDouble(Pinned::nearness));
    }

    static Optional<Pinned> closest(Pin pin, String asked) {
        Stream<Pinned> matches = pin.questions().stream()
                .map(question -> new Pinned(pin.text(), pin.language(), question, Nearness.of(question, asked)));
        return matches.filter(it -> it.nearness() >= (pin.near() ? Nearness.NEAR : 1.0))
                .max(Comparator.comparingDouble(Pinned::nearness));
    }

    /** All of a site, by their first question. */
    public List<Pin> list(SiteId site) {
        return jdbc.sql("select * from bot.pinned_answer where site_id = :site order by questions ->> 0, id")
                .param("site", site.value())
                .query(this::pin)
                .list();
    }

    int count(SiteId site) {
        return jdbc.sql("select count(*) from bot.pinned_answer where site_id = :site")
                .param("site", site.value())
                .query(Integer.class)
                .single();
    }

    void insert(SiteId site, Pin pin, Instant now) {
        jdbc.sql("""
            insert into bot.pinned_answer
                (id, site_id, language, questions, text, near, valid_from, valid_until, created_at)
            values (:id, :site, :language, cast(:questions as jsonb), :text, :near, cast(:from as timestamptz),
                cast(:until as timestamptz), :now)
            """)
                .param("id", pin.id())
                .param("site", site.value())
                .param("language", pin.language())
                .param("questions", json.writeValueAsString(pin.questions()))
                .param("text", pin.text())
                .param("near", pin.near())
                .param("from", utc(pin.from()))
                .param("until", utc(pin.until()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * @throws DeskhandException 404 when it is none of the site's
     */
    void delete(SiteId site, UUID id) {
        int deleted = jdbc.sql("delete from bot.pinned_answer where id = :id and site_id = :site")
                .param("id", id)
                .param("site", site.value())
                .update();
        if (deleted == 0) {
            throw DeskhandException.notFound("There is no pinned answer " + id + " here.");
        }
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> moment) {
        return moment.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private Pin pin(ResultSet row, int number) throws SQLException {
        return new Pin(
                row.getObject("id", UUID.class),
                row.getString("language"),
                Arrays.asList(json.readValue(row.getString("questions"), String[].class)),
                row.getString("text"),
                row.getBoolean("near"),
                moment(row, "valid_from"),
                moment(row, "valid_until"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
