package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;

/** Going back in the embedded database. */
class EmbeddedRollbackIT extends RollbackContract {

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.embedded();
    }
}
