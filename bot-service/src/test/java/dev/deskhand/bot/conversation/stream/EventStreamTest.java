package dev.deskhand.bot.conversation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamTest {

    private static final Duration STALL = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final AtomicInteger completed = new AtomicInteger();
    private final FakeOutput out = new FakeOutput();
    private final AtomicInteger left = new AtomicInteger();
    private final AsyncContext context =
            new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse()) {
                @Override
                public void complete() {
                    completed.incrementAndGet();
                }
            };
    private final EventStream stream = new EventStream(context, out, () -> {}, left::incrementAndGet, nanos::get);

    @Test
    void what_was_sent_before_the_container_is_ready_is_written_then() {
        stream.send("first\n\n");
        String before = out.text();
        stream.onWritePossible();
        stream.send("second\n\n");

        assertThat(before).isEmpty();
        assertThat(out.text()).isEqualTo("first\n\nsecond\n\n");
    }

    @Test
    void a_client_that_leaves_a_frame_unread_for_too_long_is_cut_off() {
        stream.onWritePossible();
        out.block();
        stream.send("unread\n\n");
        pass(STALL);
        boolean endedInTime = stream.endIfStalled(STALL);
        pass(Duration.ofMillis(1));
        boolean endedThen = stream.endIfStalled(STALL);

        assertThat(endedInTime).isFalse();
        assertThat(endedThen).isTrue();
        assertThat(completed).hasValue(1);
    }

    @Test
    void an_idle_stream_is_never_cut_off() {
        stream.onWritePossible();
        stream.send("read\n\n");
        pass(Duration.ofHours(8));

        assertThat(stream.endIfStalled(STALL)).isFalse();
        assertThat(completed).hasValue(0);
    }

    @Test
    void a_stream_that_nobody_ever_writes_is_cut_off() {
        stream.send("waits for the container\n\n");
        pass(STALL.plusMillis(1));

        assertThat(stream.endIfStalled(STALL)).isTrue();
        assertThat(completed).hasValue(1);
    }

    @Test
    void a_write_that_does_not_come_back_ends_the_stream_without_it_and_only_once() {
        AtomicInteger completedMeanwhile = new AtomicInteger();
        out.duringWrite(() -> {
            pass(STALL.plusMillis(1));
            stream.endIfStalled(STALL);
            completedMeanwhile.set(completed.get());
        });
        stream.onWritePossible();

        stream.send("held\n\n");
        stream.send("too late\n\n");

        assertThat(completedMeanwhile).hasValue(1);
        assertThat(completed).hasValue(1);
        assertThat(stream.hasEnded()).isTrue();
        assertThat(out.text()).isEqualTo("held\n\n");
    }

    @Test
    void a_write_that_fails_leaves_the_end_to_the_container_whose_request_may_be_anothers_soon() {
        stream.onWritePossible();
        out.breakOff();
        stream.send("lost\n\n");
        stream.close();
        pass(STALL);
        stream.endIfStalled(STALL);
        int completedByOurselves = completed.get();
        stream.onError(new AsyncEvent(context, new IOException("the client has gone")));
        stream.onComplete(new AsyncEvent(context));
        pass(Duration.ofHours(1));
        stream.endIfStalled(STALL);

        assertThat(completedByOurselves).isZero();
        assertThat(stream.hasEnded()).isTrue();
        assertThat(completed).hasValue(1);
        assertThat(left).hasPositiveValue();
    }

    @Test
    void a_broken_stream_that_the_container_forgets_is_ended_after_a_while() {
        stream.onWritePossible();
        out.breakOff();
        stream.send("lost\n\n");
        pass(STALL.plusMillis(1));
        stream.send("later\n\n");
        stream.close();

        assertThat(stream.endIfStalled(STALL)).isTrue();
        assertThat(completed).hasValue(1);
        assertThat(left).hasValue(1);
    }

    @Test
    void the_container_ends_a_broken_stream_while_another_thread_is_in_a_write() {
        out.duringWrite(() -> stream.onError(new AsyncEvent(context, new IOException("the client has gone"))));
        stream.onWritePossible();

        stream.send("held\n\n");
        stream.send("too late\n\n");

        assertThat(completed).hasValue(1);
        assertThat(out.text()).isEqualTo("held\n\n");
    }

    @Test
    void a_write_that_takes_its_time_within_the_limit_is_left_alone() {
        out.duringWrite(() -> {
            pass(STALL);
            stream.endIfStalled(STALL);
        });
        stream.onWritePossible();

        stream.send("slow\n\n");

        assertThat(completed).hasValue(0);
        assertThat(stream.hasEnded()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
