package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {

    @Test
    void by_default_there_is_no_mail() {
        MailSettings settings = bind(Map.of());

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.imap().isOn()).isFalse();
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.security()).isEqualTo(MailSettings.Security.STARTTLS);
        assertThat(settings.imap().poll()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void every_key_can_be_set() {
        Map<String, String> values = new HashMap<>();
        values.put("deskhand.mail.host", "smtp.example.com");
        values.put("deskhand.mail.port", "465");
        values.put("deskhand.mail.security", "tls");
        values.put("deskhand.mail.username", "u");
        values.put("deskhand.mail.password", "p");
        values.put("deskhand.mail.from", "support@example.com");
        values.put("deskhand.mail.public-url", "https://help.example.com");
        values.put("deskhand.mail.imap.host", "imap.example.com");
        values.put("deskhand.mail.imap.port", "143");
        values.put("deskhand.mail.imap.security", "none");
        values.put("deskhand.mail.imap.username", "iu");
        values.put("deskhand.mail.imap.password", "ip");
        values.put("deskhand.mail.imap.folder", "Support");
        values.put("deskhand.mail.imap.poll", "1m");

        assertThat(bind(values))
                .isEqualTo(new MailSettings(
                        "smtp.example.com",
                        465,
                        MailSettings.Security.TLS,
                        "u",
                        "p",
                        "support@example.com",
                        URI.create("https://help.example.com"),
                        new MailSettings.Imap(
                                "imap.example.com",
                                143,
                                MailSettings.Security.NONE,
                                "iu",
                                "ip",
                                "Support",
                                Duration.ofMinutes(1))));
    }

    @Test
    void a_server_without_a_sender_is_refused_and_passwords_do_not_print() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.mail.host", "smtp.example.com")))
                .hasRootCauseMessage("from is \"\", must be an address when there is a host");
        assertThat(bind(Map.of("deskhand.mail.password", "hunter2", "deskhand.mail.imap.password", "hunter3")))
                .asString()
                .doesNotContain("hunter");
    }

    private static MailSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("deskhand.mail", MailSettings.class);
    }
}
