package dev.deskhand.bot.attachment;

import dev.deskhand.bot.conversation.MessageFile;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pictures that belong to no conversation: examined and drawn anew as those of customers, kept in the same store. */
@Component
public class Pictures {

    private final FileExamination examination;
    private final AttachmentStore store;

    Pictures(FileExamination examination, AttachmentStore store) {
        this.examination = examination;
        this.store = store;
    }

    /**
     * Examines a picture, has it recorded, and keeps its content. Where that fails, {@code forget} undoes the record.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 415 when it is no PNG or JPEG picture
     */
    public MessageFile keep(
            @Nullable String name, byte[] content, Consumer<MessageFile> record, Consumer<UUID> forget) {
        CleanFile clean = examination.examine(content);
        PixelSize size = clean.size().orElseThrow(() -> FileExamination.refused("PNG and JPEG pictures are taken."));
        MessageFile file = new MessageFile(
                UUID.randomUUID(),
                FileName.of(name, clean.type()),
                clean.type().mediaType(),
                clean.content().length,
                size.width(),
                size.height());
        record.accept(file);
        try {
            store.put(file.id(), clean.content());
        } catch (StoreUnavailableException e) {
            forget.accept(file.id());
            throw e;
        }
        return file;
    }

    /** The content; to be read only. */
    public Optional<byte[]> content(UUID picture) {
        return store.get(picture);
    }
}
