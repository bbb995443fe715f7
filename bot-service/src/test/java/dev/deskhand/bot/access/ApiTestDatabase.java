package dev.deskhand.bot.access;

import dev.deskhand.knowledge.schema.KnowledgeSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of a JVM, with the service's tables and the store's. */
final class ApiTestDatabase {

    private static final DataSource DATA_SOURCE = start();

    private ApiTestDatabase() {}

    static DataSource dataSource() {
        return DATA_SOURCE;
    }

    private static DataSource start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            DataSource dataSource = postgres.getPostgresDatabase();
            KnowledgeSchema.migrate(dataSource);
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas("bot")
                    .createSchemas(true)
                    .locations("filesystem:src/main/resources/db/bot")
                    .load()
                    .migrate();
            return dataSource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
