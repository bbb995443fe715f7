package dev.deskhand.bot.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.attachment.AttachmentStore;
import dev.deskhand.bot.attachment.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreIT extends AttachmentStoreContract {

    private StubS3 stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubS3();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Override
    AttachmentStore store() {
        return store(stub.endpoint(), StubS3.SECRET_KEY);
    }

    @Override
    AttachmentStore brokenStore() {
        return store(URI.create("http://localhost:1"), StubS3.SECRET_KEY);
    }

    @Test
    void files_lie_in_the_bucket_behind_the_prefix() {
        UUID name = UUID.randomUUID();

        store().put(name, new byte[] {1});

        assertThat(stub.objects).containsOnlyKeys("/files/deskhand/" + name);
    }

    @Test
    void a_wrong_secret_is_a_store_that_is_away_and_is_not_told() {
        AttachmentStore store = store(stub.endpoint(), "wrong");

        assertThatThrownBy(() -> store.put(UUID.randomUUID(), new byte[] {1}))
                .isInstanceOf(StoreUnavailableException.class)
                .hasRootCauseMessage("PUT of a file was answered with status 403");
        assertThat(stub.objects).isEmpty();
    }

    private static AttachmentStore store(URI endpoint, String secret) {
        return new S3Store(
                endpoint,
                new AttachmentSettings.S3(
                        endpoint, "eu-test-1", "files", "deskhand/", StubS3.ACCESS_KEY, secret, Duration.ofSeconds(5)),
                Clock.systemUTC());
    }
}
