package dev.deskhand.bot.attachment.store;

import dev.deskhand.bot.attachment.AttachmentStore;
import dev.deskhand.knowledge.StoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store that the settings name. */
@Configuration(proxyBeanMethods = false)
class AttachmentStoreConfiguration {

    @Bean
    AttachmentStore attachmentStore(AttachmentSettings settings, StoreSettings data, Clock clock) {
        URI endpoint = settings.s3().endpoint();
        if (endpoint != null) {
            return new S3Store(endpoint, settings.s3(), clock);
        }
        Path folder = settings.folder();
        return new FolderStore(folder == null ? data.dataFolder().resolve("attachments") : folder.toAbsolutePath());
    }
}
