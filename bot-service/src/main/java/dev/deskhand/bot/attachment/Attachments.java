package dev.deskhand.bot.attachment;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of conversations: taken in, handed out. A foreign one is as one that does not exist: 404. */
@Component
public class Attachments {

    /** Bytes of the largest file that is taken. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final FileExamination examination;
    private final JdbcAttachments records;
    private final AttachmentStore store;

    Attachments(FileExamination examination, JdbcAttachments records, AttachmentStore store) {
        this.examination = examination;
        this.records = records;
        this.store = store;
    }

    /*
     * The record comes first and says that the content is still missing, then the content, then the record says that it
     * is there. Whatever ends in between leaves a record that the sweeper deletes with its content. When the
     * conversation is erased meanwhile, the last step finds no record, and the content goes at once.
     */

    /**
     * Keeps a file for a message to come.
     *
     * @param name as the sender calls it
     * @throws DeskhandException 404 when it is not the customer's conversation; 409 when that holds too many files; 415
     *     when the file is of a kind that is not taken
     */
    public MessageFile receive(Owner owner, ConversationId conversation, @Nullable String name, byte[] content) {
        return receive(Sender.of(owner), conversation, name, content);
    }

    /**
     * Keeps an agent's file for a reply to come.
     *
     * @param name as the agent calls it
     * @throws DeskhandException 404 when the site has no such conversation; else as for customers
     */
    public MessageFile receive(
            SiteId site, ConversationId conversation, UUID agent, @Nullable String name, byte[] content) {
        return receive(Sender.of(site, agent), conversation, name, content);
    }

    private MessageFile receive(Sender sender, ConversationId conversation, @Nullable String name, byte[] content) {
        records.requireRoom(sender, conversation, content.length);
        CleanFile clean = examination.examine(content);
        MessageFile file = new MessageFile(
                UUID.randomUUID(),
                FileName.of(name, clean.type()),
                clean.type().mediaType(),
                clean.content().length,
                clean.size().map(PixelSize::width).orElse(null),
                clean.size().map(PixelSize::height).orElse(null));
        records.begin(sender, conversation, file);
        try {
            store.put(file.id(), clean.content());
        } catch (StoreUnavailableException e) {
            records.delete(file.id());
            throw e;
        }
        if (!records.complete(file.id())) {
            store.delete(file.id());
            throw DeskhandException.notFound("There is no conversation \"" + conversation + "\" here.");
        }
        return file;
    }

    /**
     * A file of the customer's own.
     *
     * @throws DeskhandException 404
     */
    public AttachmentContent open(Owner owner, ConversationId conversation, UUID file) {
        return content(records.get(owner, conversation, file));
    }

    /** What an agent has sent ahead and no reply shows yet, oldest first. */
    public List<MessageFile> unsent(SiteId site, ConversationId conversation, UUID agent) {
        return records.unsent(site, conversation, agent);
    }

    /** Takes back a file that an agent has sent ahead; nothing happens where there is none. */
    public void takeBack(SiteId site, ConversationId conversation, UUID agent, UUID file) {
        records.takeBack(site, conversation, agent, file);
    }

    /**
     * A file that a message of a conversation shows.
     *
     * @throws DeskhandException 404
     */
    public AttachmentContent open(SiteId site, ConversationId conversation, UUID file) {
        return content(records.get(site, conversation, file));
    }

    private AttachmentContent content(MessageFile file) {
        byte[] bytes = store.get(file.id())
                .orElseThrow(() -> DeskhandException.notFound("The content of \"" + file.name() + "\" is gone."));
        return new AttachmentContent(file, bytes);
    }
}
