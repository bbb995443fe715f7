package dev.deskhand.bot.handoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.TopicRules;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.SearchResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sites' rules in PostgreSQL; a change is seen by every node within a second. */
@Component
public class SiteTopicRules implements TopicRules {

    private static final Duration FRESH = Duration.ofMillis(500);
    private static final int MAX_FRESH = 10_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<SiteId, List<TopicRule>> fresh =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MAX_FRESH).build();

    SiteTopicRules(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Topic> topic(Query query, SearchResult best) {
        Optional<String> leading = best.articles().stream().findFirst().map(article -> article.bestPassage()
                .externalId());
        return find(
                        query.question().site(),
                        query.question().text(),
                        Optional.of(query.intent()),
                        leading,
                        query.question().circumstances().tags())
                .map(rule -> new Topic(rule.toPeople(), rule.team()));
    }

    /** The first rule that a question meets, those that leave it to people before others. */
    Optional<TopicRule> find(
            SiteId site, String text, Optional<Intent> intent, Optional<String> leading, List<String> tags) {
        List<TopicRule> rules = of(site);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        boolean byCollection =
                rules.stream().anyMatch(rule -> !rule.collections().isEmpty());
        Optional<String> collection = byCollection ? leading.flatMap(id -> collection(site, id)) : Optional.empty();
        TopicRule.Signs signs = new TopicRule.Signs(text, intent, leading, collection, tags);
        Supplier<Stream<TopicRule>> met = () -> rules.stream().filter(rule -> rule.matches(signs));
        return met.get().filter(TopicRule::toPeople).findFirst().or(() -> met.get()
                .findFirst());
    }

    /** In the order in which they were given. */
    public List<TopicRule> of(SiteId site) {
        return fresh.get(site, this::read);
    }

    /** Takes the place of all rules before. */
    public void put(SiteId site, List<TopicRule> rules) {
        jdbc.sql("""
                insert into bot.handoff_rules (site_id, rules, updated_at) values (:site, cast(:rules as jsonb), :now)
                on conflict (site_id) do update set rules = excluded.rules, updated_at = excluded.updated_at
                """)
                .param("site", site.value())
                .param("rules", json.writeValueAsString(rules))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        fresh.invalidate(site);
    }

    private List<TopicRule> read(SiteId site) {
        return jdbc.sql("select rules from bot.handoff_rules where site_id = :site")
                .param("site", site.value())
                .query(this::rules)
                .optional()
                .orElse(List.of());
    }

    private List<TopicRule> rules(ResultSet row, int number) throws SQLException {
        return Arrays.asList(json.readValue(row.getString("rules"), TopicRule[].class));
    }

    private Optional<String> collection(SiteId site, String externalId) {
        return jdbc.sql("select collection from knowledge.article where site_id = :site and external_id = :id")
                .param("site", site.value())
                .param("id", externalId)
                .query(String.class)
                .optional();
    }
}
