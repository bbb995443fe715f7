package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;

/** The contract on the embedded database: vectors as bytes, searched in process. */
class EmbeddedKnowledgeStoreIT extends KnowledgeStoreContract {

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.embedded();
    }
}
