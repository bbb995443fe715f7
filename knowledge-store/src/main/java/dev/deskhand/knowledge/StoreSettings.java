package dev.deskhand.knowledge;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store lives.
 *
 * @param dataFolder the node's own folder: embedded database, index replica, native libraries
 * @param database the PostgreSQL to use; empty means the embedded one in the data folder
 * @param rememberedBytes memory for the rankings of questions asked lately, 0 or more
 */
public record StoreSettings(Path dataFolder, Optional<DatabaseAccess> database, long rememberedBytes) {

    private static final long DEFAULT_REMEMBERED_BYTES = 16 << 20;

    public StoreSettings {
        if (rememberedBytes < 0) {
            throw new IllegalArgumentException("rememberedBytes is " + rememberedBytes + ", must be 0 or more");
        }
    }

    public StoreSettings(Path dataFolder, Optional<DatabaseAccess> database) {
        this(dataFolder, database, DEFAULT_REMEMBERED_BYTES);
    }
}
