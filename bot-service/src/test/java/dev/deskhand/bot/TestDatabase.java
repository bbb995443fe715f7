package dev.deskhand.bot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases with the service's schema on one embedded server for each test run. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A new database with the service's tables, and of the knowledge schema the tables that they refer to. */
    public static HikariDataSource create() {
        String name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        HikariConfig config = new HikariConfig();
        config.setDataSource(Server.POSTGRES.getDatabase("postgres", name));
        config.setMaximumPoolSize(12);
        HikariDataSource dataSource = new HikariDataSource(config);
        JdbcClient.create(dataSource).sql("""
                create schema knowledge;
                create table knowledge.site (
                    id uuid primary key, slug text not null unique, name text not null,
                    knowledge_revision bigint not null default 0, created_at timestamptz not null default now());
                create table knowledge.article (id uuid primary key)
                """).update();
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("bot")
                .defaultSchema("bot")
                .locations("classpath:db/bot")
                .load()
                .migrate();
        return dataSource;
    }

    /** Started at first use; ends with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
