package dev.deskhand.knowledge.schema;

import dev.deskhand.knowledge.embedding.EmbeddingModel;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the knowledge schema, brought up to date; the only owner of their shape. */
public final class KnowledgeSchema {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeSchema.class);

    private KnowledgeSchema() {}

    /** Creates or migrates the schema, forward only, and switches pgvector on where the server has it. */
    public static void migrate(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        enablePgvector(jdbc);
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("knowledge")
                .createSchemas(true)
                .locations("classpath:db/knowledge")
                .load()
                .migrate();
    }

    /** Makes sure that the model has a vector table, and tells its name and how vectors are kept in it. */
    public static VectorTable vectorTable(DataSource dataSource, EmbeddingModel model) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        String name = jdbc.sql("select knowledge.ensure_vector_table(:model, :dimension)")
                .param("model", model.name())
                .param("dimension", model.dimension())
                .query(String.class)
                .single();
        String type = jdbc.sql("""
                        select udt_name from information_schema.columns
                        where table_schema = 'knowledge' and table_name = :name and column_name = 'embedding'
                        """).param("name", name).query(String.class).single();
        return new VectorTable("knowledge." + name, type.equals("vector"));
    }

    private static void enablePgvector(JdbcClient jdbc) {
        boolean offered = jdbc.sql("select exists (select from pg_available_extensions where name = 'vector')")
                .query(Boolean.class)
                .single();
        if (!offered) {
            log.info("This PostgreSQL has no pgvector: vectors are stored as bytes and searched in process.");
            return;
        }
        try {
            jdbc.sql("create extension if not exists vector").update();
        } catch (DataAccessException e) {
            log.warn(
                    "pgvector is installed but may not be switched on by this user ({}): vectors are stored as bytes"
                            + " and searched in process.",
                    e.getMostSpecificCause().getMessage());
        }
    }
}
