package dev.deskhand.bot.attachment;

import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the content of files under names that are made here, where no web server looks. Safe for use by several threads
 * and nodes, as far as what lies below is.
 */
public interface AttachmentStore {

    /**
     * Keeps a content; one of the same name is replaced.
     *
     * @throws StoreUnavailableException when it cannot be kept
     */
    void put(UUID name, byte[] content);

    /**
     * The content of that name; empty when there is none.
     *
     * @throws StoreUnavailableException when it cannot be read
     */
    Optional<byte[]> get(UUID name);

    /**
     * Removes a content for good; nothing happens when there is none.
     *
     * @throws StoreUnavailableException when it cannot be removed
     */
    void delete(UUID name);
}
