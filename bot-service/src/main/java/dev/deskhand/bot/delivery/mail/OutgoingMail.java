package dev.deskhand.bot.delivery.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail to one person.
 *
 * @param messageId with its angle brackets; the same mail sent twice has the same
 * @param inReplyTo the mail before it in the thread
 * @param automatic a machine wrote it, and no machine is to answer
 * @param language tag of its words, which gives their direction too
 */
public record OutgoingMail(
        String to,
        Optional<String> fromName,
        String subject,
        List<MailBlock> blocks,
        String messageId,
        Optional<String> inReplyTo,
        boolean automatic,
        String language) {

    public OutgoingMail {
        blocks = List.copyOf(blocks);
    }
}
