package dev.deskhand.bot.attachment.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where customers' files are kept: in an S3-compatible store when one is named, else in a folder.
 *
 * @param folder {@code attachments} in the data folder when not set
 */
@ConfigurationProperties("deskhand.attachment")
record AttachmentSettings(
        @Nullable Path folder, @DefaultValue S3 s3) {

    /**
     * A store that speaks Amazon's S3 protocol; addressed by path, as {@code endpoint/bucket/name}.
     *
     * @param endpoint such as {@code https://s3.eu-central-1.amazonaws.com}; none: files lie in the folder
     * @param prefix before each name, such as {@code deskhand/}
     * @param timeout for each request
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("30s") Duration timeout) {

        S3 {
            if (endpoint != null && (bucket.isBlank() || accessKey.isBlank() || secretKey.isBlank())) {
                throw new IllegalArgumentException(
                        "deskhand.attachment.s3 has an endpoint, must have bucket, access-key and secret-key too");
            }
        }

        @Override
        public String toString() {
            return "S3[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + ", prefix=" + prefix
                    + ", accessKey=***, secretKey=***, timeout=" + timeout + "]";
        }
    }
}
