package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.attachment.Attachments;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.CustomerMessage;
import dev.deskhand.bot.conversation.CustomerWrites;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.Submission;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns a mail that came in into a customer's message, on the way that the widget's messages take. Taken is only what
 * answers a mail of ours, by the token in its Message-ID, comes from the address that we wrote to, and was written by
 * a person; each mail once.
 */
@Component
public class MailIntake {

    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_AN_HOUR = 20;

    private final MailThreads threads;
    private final Conversations conversations;
    private final CustomerWrites writes;
    private final Attachments attachments;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry meters;

    MailIntake(
            MailThreads threads,
            Conversations conversations,
            CustomerWrites writes,
            Attachments attachments,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            MeterRegistry meters) {
        this.threads = threads;
        this.conversations = conversations;
        this.writes = writes;
        this.attachments = attachments;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
    }

    /** What became of a mail. */
    public enum Verdict {
        TAKEN,
        DUPLICATE,
        AUTOMATIC,
        UNKNOWN_THREAD,
        FOREIGN_SENDER,
        EMPTY,
        UNREADABLE
    }

    /**
     * Takes a mail in.
     *
     * @param site whose conversations it may belong to; empty for any
     * @param raw as RFC 5322 has it
     */
    public Verdict take(Optional<SiteId> site, byte[] raw) {
        Verdict verdict = judge(site, raw);
        meters.counter("deskhand.mail.received", "verdict", verdict.name().toLowerCase(Locale.ROOT))
                .increment();
        return verdict;
    }

    private Verdict judge(Optional<SiteId> site, byte[] raw) {
        IncomingMail mail;
        try {
            mail = IncomingMail.read(raw);
        } catch (MessagingException | IOException | RuntimeException e) {
            log.info("A mail that came in cannot be read: {}", e.toString());
            return Verdict.UNREADABLE;
        }
        if (mail.automatic()) {
            return Verdict.AUTOMATIC;
        }
        Optional<MailThread> thread = threads.find(MailThread.tokensIn(mail.references()))
                .filter(found -> site.isEmpty() || site.get().equals(found.site()));
        if (thread.isEmpty()) {
            return Verdict.UNKNOWN_THREAD;
        }
        if (!thread.get().address().equals(mail.from())) {
            log.info(
                    "A mail to conversation {} comes from another address",
                    thread.get().conversation());
            return Verdict.FOREIGN_SENDER;
        }
        return post(thread.get(), mail);
    }

    private Verdict post(MailThread thread, IncomingMail mail) {
        if (isKnown(thread, mail)) {
            return Verdict.DUPLICATE;
        }
        Conversation conversation = conversations.get(thread.site(), thread.conversation());
        if (receivedLately(thread) >= MOST_AN_HOUR) {
            log.warn("Conversation {} gets more mails than people write; what comes is left out", conversation.id());
            return Verdict.AUTOMATIC;
        }
        Owner owner = new Owner(thread.site(), conversation.customer());
        Kept kept = keep(owner, conversation, mail);
        String text = kept.text();
        if (text.isBlank() && kept.files().isEmpty()) {
            return Verdict.EMPTY;
        }
        UUID clientMessageId = UUID.nameUUIDFromBytes(mail.id().getBytes(StandardCharsets.UTF_8));
        Boolean isNew = transaction.execute(status -> {
            if (!note(thread, mail, clientMessageId)) {
                return false;
            }
            writes.post(
                    owner,
                    conversation.id(),
                    new CustomerMessage(
                            new Submission(clientMessageId, Optional.empty()),
                            text,
                            conversation.language(),
                            Optional.empty(),
                            kept.files(),
                            Set.of(Audience.PUBLIC)));
            return true;
        });
        return Boolean.TRUE.equals(isNew) ? Verdict.TAKEN : Verdict.DUPLICATE;
    }

    /** What of a mail can be kept. */
    private record Kept(String text, List<UUID> files) {}

    private Kept keep(Owner owner, Conversation conversation, IncomingMail mail) {
        List<UUID> files = new ArrayList<>();
        StringBuilder text = new StringBuilder(clean(mail.text()));
        for (IncomingMail.File file : mail.files()) {
            try {
                files.add(attachments
                        .receive(owner, conversation.id(), file.name(), file.content())
                        .id());
            } catch (DeskhandException refused) {
                text.append("\n[")
                        .append(clean(file.name() == null ? "file" : file.name()))
                        .append("]");
            }
        }
        String whole = text.toString().strip();
        String cut = whole.codePointCount(0, whole.length()) <= MOST_TEXT
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, MOST_TEXT - 1)) + "…";
        return new Kept(cut, files);
    }

    /* Characters that no text here may hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\p{Cs}\\p{Cn}]", "");
    }

    private boolean note(MailThread thread, IncomingMail mail, UUID clientMessageId) {
        return jdbc.sql("""
                insert into bot.mail_received (conversation_id, message_hash, client_message_id, received_at)
                values (:conversation, :hash, :client, :now) on conflict do nothing
                """)
                        .param("conversation", thread.conversation().value())
                        .param("hash", hash(mail.id()))
                        .param("client", clientMessageId)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean isKnown(MailThread thread, IncomingMail mail) {
        return jdbc.sql("""
                select exists (
                    select from bot.mail_received where conversation_id = :conversation and message_hash = :hash)
                """)
                .param("conversation", thread.conversation().value())
                .param("hash", hash(mail.id()))
                .query(Boolean.class)
                .single();
    }

    private int receivedLately(MailThread thread) {
        return jdbc.sql("""
                select count(*) from bot.mail_received
                where conversation_id = :conversation and received_at > :since
                """)
                .param("conversation", thread.conversation().value())
                .param("since", clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
