package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The mails of a conversation.
 *
 * @param token in each Message-ID of ours; who knows it has read one of the mails
 * @param address whose mails are taken
 * @param latestMessageId of the last mail that went out
 */
record MailThread(
        SiteId site, ConversationId conversation, String token, String address, Optional<String> latestMessageId) {

    private static final Pattern OURS = Pattern.compile("<[0-9a-f-]{36}\\.[0-9]{1,18}\\.([0-9a-f]{32})@[^<>@\\s]+>");

    /** The Message-ID of the mail that tells of an event: the same whenever that mail is sent again. */
    String messageId(long seq, String domain) {
        return "<" + conversation + "." + seq + "." + token + "@" + domain + ">";
    }

    /** The tokens in what a mail refers to, the nearest first. */
    static List<String> tokensIn(String references) {
        return OURS.matcher(references).results().map(MailThread::token).toList();
    }

    /** Whether it is the Message-ID of a mail of ours. */
    static boolean isOurs(String messageId) {
        return OURS.matcher(messageId.strip()).matches();
    }

    private static String token(MatchResult match) {
        return match.group(1);
    }
}
