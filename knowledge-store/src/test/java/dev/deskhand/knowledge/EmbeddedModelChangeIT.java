package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;

/** Changes of model on the embedded database: the replica's vectors are exchanged too. */
class EmbeddedModelChangeIT extends ModelChangeContract {

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.embedded();
    }
}
