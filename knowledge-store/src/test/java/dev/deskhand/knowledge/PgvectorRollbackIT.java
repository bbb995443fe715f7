package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;
import org.junit.jupiter.api.condition.EnabledIf;

/** Going back in PostgreSQL with pgvector. */
@EnabledIf(
        value = "available",
        disabledReason = "no PostgreSQL with pgvector: set DESKHAND_TEST_DATABASE_URL or run Docker")
class PgvectorRollbackIT extends RollbackContract {

    static boolean available() {
        return TestDatabases.pgvector().isPresent();
    }

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.pgvector().orElseThrow();
    }
}
