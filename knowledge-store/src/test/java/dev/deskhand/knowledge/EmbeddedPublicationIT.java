package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;

/** Publishing to the embedded database. */
class EmbeddedPublicationIT extends PublicationContract {

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.embedded();
    }
}
