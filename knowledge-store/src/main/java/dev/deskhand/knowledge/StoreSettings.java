package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store lives.
 *
 * @param dataFolder the node's own folder: embedded database, index replica, native libraries
 * @param database the PostgreSQL to use; empty means the embedded one in the data folder
 */
public record StoreSettings(Path dataFolder, Optional<DatabaseAccess> database) {}
