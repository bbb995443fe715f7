package dev.deskhand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.schema.KnowledgeSchema;
import dev.deskhand.knowledge.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.postgresql.ds.PGSimpleDataSource;

/** The contract on PostgreSQL with pgvector: dense search is SQL. */
@EnabledIf(
        value = "available",
        disabledReason = "no PostgreSQL with pgvector: set DESKHAND_TEST_DATABASE_URL or run Docker")
class PgvectorKnowledgeStoreIT extends KnowledgeStoreContract {

    static boolean available() {
        return TestDatabases.pgvector().isPresent();
    }

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.pgvector().orElseThrow();
    }

    @Test
    void vectors_are_kept_as_vectors() {
        DatabaseAccess database = newDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        if (!database.user().isEmpty()) {
            source.setUser(database.user());
            source.setPassword(database.password());
        }
        KnowledgeSchema.migrate(source);

        assertThat(KnowledgeSchema.vectorTable(source, new HashingEmbedder("hashing").model())
                        .pgvector())
                .isTrue();
    }
}
