package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;
import org.junit.jupiter.api.condition.EnabledIf;

/** Changes of model on PostgreSQL with pgvector: each model has a table and an index of its own. */
@EnabledIf(
        value = "available",
        disabledReason = "no PostgreSQL with pgvector: set DESKHAND_TEST_DATABASE_URL or run Docker")
class PgvectorModelChangeIT extends ModelChangeContract {

    static boolean available() {
        return TestDatabases.pgvector().isPresent();
    }

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.pgvector().orElseThrow();
    }
}
