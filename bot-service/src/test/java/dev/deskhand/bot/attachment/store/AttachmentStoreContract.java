package dev.deskhand.bot.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.attachment.AttachmentStore;
import dev.deskhand.bot.attachment.StoreUnavailableException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all stores do. */
abstract class AttachmentStoreContract {

    private final UUID name = UUID.randomUUID();

    abstract AttachmentStore store();

    /** One that cannot do its work. */
    abstract AttachmentStore brokenStore();

    @Test
    void gives_back_what_it_was_given() {
        byte[] content = new byte[1_000_000];
        new Random(1).nextBytes(content);

        store().put(name, content);

        assertThat(store().get(name)).contains(content);
    }

    @Test
    void has_nothing_under_other_names() {
        store().put(name, new byte[] {1});

        assertThat(store().get(UUID.randomUUID())).isEmpty();
    }

    @Test
    void replaces_what_was_there() {
        store().put(name, new byte[] {1});
        store().put(name, new byte[] {2, 3});

        assertThat(store().get(name)).contains(new byte[] {2, 3});
    }

    @Test
    void removes_for_good_and_again_does_nothing() {
        store().put(name, new byte[] {1});

        store().delete(name);
        store().delete(name);

        assertThat(store().get(name)).isEmpty();
    }

    @Test
    void several_may_write_at_once() {
        AttachmentStore store = store();

        IntStream.range(0, 50).parallel().forEach(i -> store.put(name, new byte[] {7, 7, 7}));

        assertThat(store.get(name)).contains(new byte[] {7, 7, 7});
    }

    @Test
    void says_when_it_cannot_do_its_work_and_tells_nothing_else() {
        AttachmentStore broken = brokenStore();

        assertThatThrownBy(() -> broken.put(name, new byte[] {1}))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("Files cannot be reached at the moment; try again shortly.");
        assertThatThrownBy(() -> broken.get(name)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> broken.delete(name)).isInstanceOf(StoreUnavailableException.class);
    }
}
