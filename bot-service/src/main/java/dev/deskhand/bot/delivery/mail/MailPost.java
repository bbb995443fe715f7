package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.delivery.ReceiverException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the operator's SMTP server, with text and HTML parts. Safe for use by several threads. */
@Component
public class MailPost {

    /** Says in each mail that it is ours: one that comes back with it is a loop. */
    static final String MARK = "X-Deskhand";

    private static final String TIMEOUT_MILLIS = "10000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;
    private final Clock clock;

    MailPost(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.sender = sender(settings);
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** What stands behind the at sign of our Message-IDs. */
    public String domain() {
        return settings.domain();
    }

    /**
     * Sends a mail.
     *
     * @throws ReceiverException when the server refuses the address for good
     * @throws IOException when the server cannot be reached or does not take it now
     */
    public void send(OutgoingMail mail) throws IOException {
        try {
            sender.send(message(mail));
        } catch (MailAuthenticationException e) {
            throw new IOException("The mail server refused our user name or password.", e);
        } catch (MailException e) {
            if (e.getCause() instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                throw ReceiverException.gone("The mail server refused the address.");
            }
            throw new IOException("The mail server did not take it.", e);
        } catch (MessagingException e) {
            throw ReceiverException.gone("The mail cannot be written: its address or subject is of no valid form.");
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new OwnMessageId(sender, mail.messageId());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        InternetAddress from = new InternetAddress(settings.from(), true);
        if (mail.fromName().isPresent()) {
            from.setPersonal(oneLine(mail.fromName().get()), StandardCharsets.UTF_8.name());
        }
        helper.setFrom(from);
        helper.setTo(new InternetAddress(mail.to(), true));
        helper.setSubject(oneLine(mail.subject()));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(MailBody.plain(mail.blocks()), MailBody.html(mail.blocks(), mail.language()));
        message.setHeader(MARK, "1");
        message.setHeader("Content-Language", mail.language());
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.inReplyTo().isPresent()) {
            message.setHeader("In-Reply-To", mail.inReplyTo().get());
            message.setHeader("References", mail.inReplyTo().get());
        }
        return message;
    }

    /* A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        String protocol = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty(
                "mail." + protocol + ".auth",
                Boolean.toString(!settings.username().isEmpty()));
        boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + limit, TIMEOUT_MILLIS);
        }
        return sender;
    }

    /** A message that keeps the id it is given. */
    private static final class OwnMessageId extends MimeMessage {

        private final String id;

        OwnMessageId(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
