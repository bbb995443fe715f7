package dev.deskhand.knowledge.model;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import dev.deskhand.knowledge.embedding.ModelSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database knows of models: where each comes from, and which sites use it. */
final class ModelRecords {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ModelRecords(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Makes a model the one that new sites begin with. */
    void choose(EmbeddingModel model, ModelSource source) {
        jdbc.sql("""
                        insert into knowledge.embedding_model (name, dimension, source)
                        values (:name, :dimension, :source)
                        on conflict (name) do update set source = excluded.source, chosen_at = clock_timestamp()
                        """)
                .param("name", model.name())
                .param("dimension", model.dimension())
                .param("source", source.text())
                .update();
    }

    /** Where the model that was chosen last comes from. */
    Optional<ModelSource> chosen() {
        return jdbc.sql("select source from knowledge.embedding_model order by chosen_at desc limit 1")
                .query(String.class)
                .optional()
                .map(ModelSource::new);
    }

    Optional<ModelSource> source(String model) {
        return jdbc.sql("select source from knowledge.embedding_model where name = :name")
                .param("name", model)
                .query(String.class)
                .optional()
                .map(ModelSource::new);
    }

    /** Asks for a change of every site that does not answer with a model; changes to other models are given up. */
    void changeAllTo(String model) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from knowledge.site order by id for update")
                    .query(UUID.class)
                    .list();
            jdbc.sql("""
                    update knowledge.site_model set state = 'retired', since = now(), failure = null
                    where state in ('pending', 'failed') and model <> :model
                    """).param("model", model).update();
            jdbc.sql("""
                    insert into knowledge.site_model (site_id, model, state)
                    select s.id, :model, 'pending' from knowledge.site s
                    where not exists (
                      select from knowledge.site_model m
                      where m.site_id = s.id and m.model = :model and m.state = 'active')
                    on conflict (site_id, model) do update set state = 'pending', since = now(), failure = null
                    """).param("model", model).update();
        });
    }

    Map<SiteId, SiteModels> of(Collection<SiteId> sites) {
        Map<SiteId, SiteModels> result = new HashMap<>();
        sites.forEach(site -> result.put(site, SiteModels.NONE));
        jdbc.sql("""
                        select site_id, model, state, embedded, total, failure from knowledge.site_model
                        where state <> 'retired' and site_id = any (:sites::uuid[])
                        """)
                .param("sites", sites.stream().map(SiteId::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(new SiteId(row.getObject("site_id", UUID.class)), part(row)))
                .list()
                .forEach(part -> result.merge(part.getKey(), part.getValue(), SiteModels::and));
        return result;
    }

    private static SiteModels part(ResultSet row) throws SQLException {
        String model = row.getString("model");
        return row.getString("state").equals("active")
                ? new SiteModels(Optional.of(model), Optional.empty())
                : new SiteModels(
                        Optional.empty(),
                        Optional.of(new SiteModels.Change(
                                model,
                                row.getLong("embedded"),
                                row.getLong("total"),
                                Optional.ofNullable(row.getString("failure")))));
    }

    /** Models that some site answers with or is changing to. */
    List<String> used() {
        return jdbc.sql("select distinct model from knowledge.site_model where state <> 'retired'")
                .query(String.class)
                .list();
    }
}
