package dev.deskhand.bot.delivery.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server, which only the operator names.
 *
 * @param host of the SMTP server; empty: no mail
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param from sender of all mails, such as {@code support@example.com}; answers go there
 * @param publicUrl where customers reach this service, for links in mails
 * @param imap where answers are read; an empty host reads none
 */
@Validated
@ConfigurationProperties("deskhand.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @DefaultValue("starttls") Security security,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue Imap imap) {

    /** How a connection is kept from being read. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    MailSettings {
        if (!host.isBlank() && !from.contains("@")) {
            throw new IllegalArgumentException("from is \"" + from + "\", must be an address when there is a host");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    /** What stands behind the sender's at sign. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }

    /**
     * The mailbox that answers come to.
     *
     * @param poll how often it is looked into
     */
    record Imap(
            @DefaultValue("") String host,
            @DefaultValue("993") @Min(1) @Max(65_535) int port,
            @DefaultValue("tls") Security security,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("30s") Duration poll) {

        boolean isOn() {
            return !host.isBlank();
        }

        @Override
        public String toString() {
            return "Imap[host=" + host + ", username=" + username + ", password=***]";
        }
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", username=" + username + ", password=***, from=" + from + "]";
    }
}
