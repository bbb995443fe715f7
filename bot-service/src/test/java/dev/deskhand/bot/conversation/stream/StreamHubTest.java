package dev.deskhand.bot.conversation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.LoggedEvents;
import dev.deskhand.bot.conversation.PassingSign;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StreamHubTest {

    private static final ConversationId EARLY = new ConversationId(UUID.randomUUID());
    private static final ConversationId LATE = new ConversationId(UUID.randomUUID());

    private final FakeLog log = new FakeLog();
    private final StreamHub hub = new StreamHub(
            log,
            new TaskExecutorAdapter(Runnable::run),
            new StreamSettings(Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(30), 10),
            new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        hub.start();
    }

    @Test
    void a_stream_that_is_opened_while_the_poll_asks_the_database_stays_open() {
        log.seqs.putAll(Map.of(EARLY, 0L, LATE, 0L));
        MockHttpServletRequest early = open(EARLY);
        MockHttpServletRequest[] late = new MockHttpServletRequest[1];
        log.whileAsked = () -> late[0] = open(LATE);

        hub.poll();

        assertThat(late[0].isAsyncStarted()).isTrue();
        assertThat(early.isAsyncStarted()).isTrue();
        assertThat(hub.streams()).isEqualTo(2);
    }

    @Test
    void the_poll_ends_the_streams_of_a_conversation_that_is_gone() {
        log.seqs.put(EARLY, 0L);
        MockHttpServletRequest kept = open(EARLY);
        MockHttpServletRequest gone = open(LATE);

        hub.poll();

        assertThat(kept.isAsyncStarted()).isTrue();
        assertThat(gone.isAsyncStarted()).isFalse();
        assertThat(hub.streams()).isEqualTo(1);
    }

    private MockHttpServletRequest open(ConversationId conversation) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        FakeOutput out = new FakeOutput();
        MockHttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return out;
            }
        };
        try {
            hub.open(conversation, 0, new FakeFormat(), () -> true, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(out.text()).isEqualTo("retry: 2000\n\nready\n\n");
        return request;
    }

    /** A log without events, and what may happen while it is asked. */
    private static final class FakeLog implements LoggedEvents {

        private final Map<ConversationId, Long> seqs = new HashMap<>();
        private Runnable whileAsked = () -> {};

        @Override
        public List<ConversationEvent> after(ConversationId conversation, long seq, int limit) {
            return List.of();
        }

        @Override
        public Map<ConversationId, Long> lastSeqs(Collection<ConversationId> conversations) {
            Map<ConversationId, Long> answer = new HashMap<>(seqs);
            answer.keySet().retainAll(conversations);
            whileAsked.run();
            return answer;
        }
    }

    private static final class FakeFormat implements StreamFormat {

        @Override
        public String event(ConversationEvent event) {
            return "event\n\n";
        }

        @Override
        public Optional<String> passing(PassingSign sign) {
            return Optional.empty();
        }

        @Override
        public String ready(long lastSeq) {
            return "ready\n\n";
        }
    }
}
