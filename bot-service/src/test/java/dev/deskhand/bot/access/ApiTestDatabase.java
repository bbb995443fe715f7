package dev.deskhand.bot.access;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of a JVM, with the service's tables and the one table of the store that they refer to. */
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
            JdbcClient jdbc = JdbcClient.create(dataSource);
            jdbc.sql("create schema knowledge").update();
            jdbc.sql("""
                            create table knowledge.site (
                              id uuid primary key, slug text not null unique, name text not null,
                              knowledge_revision bigint not null default 0,
                              created_at timestamptz not null default now())
                            """).update();
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
