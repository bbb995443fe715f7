package dev.deskhand.bot.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AttachmentSettingsTest {

    private static final String S3 = "deskhand.attachment.s3.";

    @Test
    void keeps_files_in_the_data_folder() {
        assertThat(bind(Map.of()))
                .isEqualTo(new AttachmentSettings(
                        null, new AttachmentSettings.S3(null, "us-east-1", "", "", "", "", Duration.ofSeconds(30))));
    }

    @Test
    void every_key_can_be_set_and_secrets_are_not_shown() {
        AttachmentSettings settings = bind(Map.of(
                "deskhand.attachment.folder",
                "/srv/files",
                S3 + "endpoint",
                "https://s3.example",
                S3 + "region",
                "eu-central-1",
                S3 + "bucket",
                "files",
                S3 + "prefix",
                "deskhand/",
                S3 + "access-key",
                "an-access-key",
                S3 + "secret-key",
                "a-secret-key",
                S3 + "timeout",
                "5s"));

        assertThat(settings)
                .isEqualTo(new AttachmentSettings(
                        Path.of("/srv/files"),
                        new AttachmentSettings.S3(
                                URI.create("https://s3.example"),
                                "eu-central-1",
                                "files",
                                "deskhand/",
                                "an-access-key",
                                "a-secret-key",
                                Duration.ofSeconds(5))));
        assertThat(settings.toString()).contains("***").doesNotContain("an-access-key", "a-secret-key");
    }

    @Test
    void a_store_needs_a_bucket_and_credentials() {
        assertThatThrownBy(() -> bind(Map.of(S3 + "endpoint", "https://s3.example", S3 + "bucket", "files")))
                .hasRootCauseMessage(
                        "deskhand.attachment.s3 has an endpoint, must have bucket, access-key and secret-key too");
    }

    private static AttachmentSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.attachment", AttachmentSettings.class);
    }
}
