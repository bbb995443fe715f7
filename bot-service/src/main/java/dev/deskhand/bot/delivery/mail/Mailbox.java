package dev.deskhand.bot.delivery.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads answers from the operator's mailbox by IMAP. A mail is marked as read when it has been dealt with; one that was
 * read twice, by two nodes or after a crash, is taken once all the same.
 */
@Component
class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final String TIMEOUT_MILLIS = "10000";
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_BYTES = 25 * 1024 * 1024;

    private final MailSettings.Imap settings;
    private final MailIntake intake;
    private boolean away;

    Mailbox(MailSettings settings, MailIntake intake) {
        this.settings = settings.imap();
        this.intake = intake;
    }

    @Scheduled(
            fixedDelayString = "${deskhand.mail.imap.poll:30s}",
            initialDelayString = "${deskhand.mail.imap.poll:30s}")
    void poll() {
        if (settings.isOn()) {
            look();
        }
    }

    /** Takes what is unread. */
    void look() {
        try (Store store = session().getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unread.length, MOST_AT_ONCE); i++) {
                    take(unread[i]);
                }
            }
            away = false;
        } catch (MessagingException | IOException | DataAccessException | TransactionException e) {
            if (!away) {
                log.warn("Answers by mail wait until mailbox and database are there: {}", e.toString());
            }
            away = true;
        }
    }

    private void take(Message message) throws MessagingException, IOException {
        if (message.getSize() <= MOST_BYTES) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            MailIntake.Verdict verdict = intake.take(Optional.empty(), raw.toByteArray());
            log.debug("A mail was {}", verdict);
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private String protocol() {
        return settings.security() == MailSettings.Security.TLS ? "imaps" : "imap";
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + limit, TIMEOUT_MILLIS);
        }
        boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "partialfetch", "false");
        return Session.getInstance(properties);
    }
}
