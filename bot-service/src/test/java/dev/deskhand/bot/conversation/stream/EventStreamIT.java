package dev.deskhand.bot.conversation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.ask.WidgetStream;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.PassingSign;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Event streams over the network. */
@TestPropertySource(properties = {"deskhand.streams.stall=1s", "deskhand.streams.poll=300ms"})
class EventStreamIT extends AnswerServiceCase {

    @Autowired
    private StreamHub hub;

    @Autowired
    private NodeSignals signals;

    @Autowired
    private TransactionTemplate transaction;

    private WidgetClient visitor;
    private String conversation;
    private ConversationId id;

    @BeforeEach
    void enterAsAVisitor() {
        jdbc.sql("delete from bot.rate_bucket").update();
        visitor = WidgetClient.enter(port, site.slug());
        conversation = visitor.open();
        id = new ConversationId(UUID.fromString(conversation));
    }

    @Test
    void tells_the_backlog_then_that_it_is_ready_then_what_is_new() {
        note(3);

        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 1)) {
            WidgetStream.Frame ready = stream.await(frame -> frame.event().equals("ready"));
            note(1);
            stream.awaitEvent(4);

            assertThat(stream.ids()).containsExactly(2L, 3L, 4L);
            assertThat(ready.data().path("lastSeq").asInt()).isEqualTo(3);
            assertThat(stream.frames().indexOf(ready)).isEqualTo(2);
            assertThat(stream.response().headers().firstValue("Content-Type").orElseThrow())
                    .isEqualTo("text/event-stream;charset=UTF-8");
            assertThat(stream.response().headers().firstValue("Cache-Control").orElseThrow())
                    .isEqualTo("no-store");
        }
    }

    @Test
    void an_event_has_one_shape_in_stream_and_snapshot() {
        visitor.say(conversation, "Hello?");
        conversations.record(
                site.id(), id, new EventDetails.HandedOver(UUID.randomUUID(), "waiting", "Soon.", Instant.EPOCH));
        conversations.record(site.id(), id, new EventDetails.Joined("agent", "Ana"));
        conversations.changeStatus(site.id(), id, ConversationStatus.OPEN);

        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            stream.await(frame -> frame.event().equals("ready"));

            List<JsonNode> told = stream.frames().stream()
                    .filter(frame -> frame.id() > 0)
                    .map(WidgetStream.Frame::data)
                    .toList();
            List<JsonNode> stored =
                    visitor.snapshot(conversation).path("events").valueStream().toList();
            assertThat(stored).startsWith(told.toArray(JsonNode[]::new));
            assertThat(told).anySatisfy(event -> assertThat(event.toString())
                    .contains("\"kind\":\"joined\"")
                    .contains("\"author\":{\"kind\":\"agent\",\"name\":\"Ana\"}"));
            assertThat(told).anySatisfy(event -> assertThat(
                            event.path("handoff").path("message").asString())
                    .isEqualTo("Soon."));
        }
    }

    @Test
    void promise_8_a_stream_that_breaks_at_any_event_goes_on_without_gap_or_repeat() throws Exception {
        int events = 12;
        for (int cut = 0; cut <= events; cut++) {
            List<Long> seen = new ArrayList<>();
            String own = visitor.post("/widget/conversations", "{\"new\": true}")
                    .json()
                    .path("conversation")
                    .path("id")
                    .asString();
            ConversationId ownId = new ConversationId(UUID.fromString(own));
            ExecutorService writer = Executors.newSingleThreadExecutor();
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; i < events; i++) {
                    conversations.append(site.id(), ownId, MessageDraft.fromSystem("note " + i, Optional.empty()));
                }
            });
            try (WidgetStream first = WidgetStream.open(visitor, own, 0)) {
                if (cut > 0) {
                    first.awaitEvent(cut);
                }
                seen.addAll(first.ids().subList(0, cut));
            }
            int had = cut;
            try (WidgetStream second = WidgetStream.open(visitor, own, had)) {
                second.await(frame ->
                        had < events ? frame.id() == events : frame.event().equals("ready"));
                seen.addAll(second.ids());
            }
            writing.get();
            writer.shutdown();

            assertThat(seen)
                    .as("cut at " + cut)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events).boxed().toList());
        }
    }

    @Test
    void promise_8_ten_streams_opened_while_four_write_are_all_told_everything() throws Exception {
        long seed = Long.getLong("deskhand.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            writers.add(threads.submit(() -> note(60)));
        }
        List<WidgetStream> streams = new ArrayList<>();
        for (int s = 0; s < 10; s++) {
            Thread.sleep(random.nextInt(15));
            streams.add(WidgetStream.open(visitor, conversation, 0));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        for (WidgetStream stream : streams) {
            stream.awaitEvent(240);
            assertThat(stream.ids())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 240).boxed().toList());
            stream.close();
        }
    }

    @Test
    void what_another_node_logs_and_says_is_told_by_its_notification() {
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            stream.await(frame -> frame.event().equals("ready"));
            String delta = JsonMapper.shared()
                    .writeValueAsString(new NodeSignals.News(
                            "another node", id.value(), null, new PassingSign.Delta(UUID.randomUUID(), 0, "Open it.")));

            jdbc.sql("select pg_notify('deskhand_conversation', :news)::text")
                    .param("news", delta)
                    .query(String.class)
                    .optional();

            WidgetStream.Frame heard = stream.await(frame -> frame.event().equals("delta"));
            assertThat(heard.data().path("text").asString()).isEqualTo("Open it.");
            assertThat(heard.id()).isEqualTo(-1);
        }
    }

    @Test
    void what_was_logged_without_a_word_is_found_by_the_poll() {
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            stream.await(frame -> frame.event().equals("ready"));

            jdbc.sql("""
                    with grown as (update bot.conversation set last_seq = 1 where id = :id)
                    insert into bot.conversation_event (conversation_id, seq, kind, payload, at)
                    values (:id, 1, 'contact', '{}', now())
                    """).param("id", id.value()).update();

            assertThat(stream.awaitEvent(1).data().path("kind").asString()).isEqualTo("contact");
        }
    }

    @Test
    void typing_passes_and_the_visitors_own_is_not_told() {
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            stream.await(frame -> frame.event().equals("ready"));

            assertThat(visitor.post("/widget/conversations/" + conversation + "/typing", "{\"typing\": true}")
                            .status())
                    .isEqualTo(204);
            signals.passing(id, new PassingSign.Typing("agent", "Ana", Instant.EPOCH));

            JsonNode told =
                    stream.await(frame -> frame.event().equals("typing")).data();
            assertThat(told.path("author").path("name").asString()).isEqualTo("Ana");
            assertThat(stream.frames().stream().filter(frame -> frame.event().equals("typing")))
                    .hasSize(1);
            assertThat(visitor.snapshot(conversation).path("events")).isEmpty();
        }
    }

    @Test
    void a_stream_ends_when_its_session_does() {
        WidgetStream stream = WidgetStream.open(visitor, conversation, 0);
        stream.await(frame -> frame.event().equals("ready"));

        jdbc.sql("update bot.widget_session set revoked_at = now()").update();
        for (int i = 0; i < 40 && !stream.awaitEnd(100); i++) {
            hub.beat();
        }

        assertThat(stream.awaitEnd(0)).isTrue();
    }

    @Test
    void a_stream_that_the_service_ends_ends_as_a_whole_answer() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String head = "GET /widget/conversations/" + conversation + "/events HTTP/1.1\r\nHost: localhost\r\n"
                    + "X-Deskhand-Session: " + visitor.token() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(60_000);
            InputStream in = socket.getInputStream();
            StringBuilder told = new StringBuilder();
            while (!told.toString().contains("event: ready")) {
                told.append((char) in.read());
            }

            jdbc.sql("update bot.widget_session set revoked_at = now()").update();
            hub.beat();
            while (!told.toString().endsWith("0\r\n\r\n")) {
                int next = in.read();
                assertThat(next).as("the end before its sign: " + told).isNotNegative();
                told.append((char) next);
            }
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_and_others_are_not_held_up() throws Exception {
        String large = "x".repeat(3_900);
        hub.stop();
        hub.start();
        awaitStreams(0);
        try (Socket socket = new Socket();
                WidgetStream other = WidgetStream.open(visitor, conversation, 0)) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String head = "GET /widget/conversations/" + conversation + "/events HTTP/1.1\r\nHost: localhost\r\n"
                    + "X-Deskhand-Session: " + visitor.token() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            awaitStreams(2);

            for (int batch = 0; batch < 30; batch++) {
                transaction.executeWithoutResult(status -> note(100, large));
            }
            other.awaitEvent(3_000);
            for (int i = 0; i < 300 && hub.streams() > 1; i++) {
                Thread.sleep(100);
                hub.beat();
            }

            assertThat(hub.streams()).isEqualTo(1);
            assertThat(read(socket.getInputStream())).isLessThan(3_000 * 4_000);
        }
    }

    @Test
    void a_service_that_stops_ends_its_streams_at_once() {
        WidgetStream stream = WidgetStream.open(visitor, conversation, 0);
        stream.await(frame -> frame.event().equals("ready"));

        hub.stop();
        boolean ended = stream.awaitEnd(1_000);
        int refused =
                visitor.get("/widget/conversations/" + conversation + "/events").status();
        hub.start();

        assertThat(ended).isTrue();
        assertThat(refused).isEqualTo(503);
    }

    @Test
    void a_number_that_is_none_is_refused_and_one_ahead_of_the_log_misses_nothing() {
        note(2);

        assertThat(visitor.get("/widget/conversations/" + conversation + "/events", "Last-Event-ID", "two")
                        .status())
                .isEqualTo(400);
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 99)) {
            stream.await(frame -> frame.event().equals("ready"));
            note(1);
            stream.awaitEvent(3);

            assertThat(stream.ids()).containsExactly(3L);
        }
    }

    private void awaitStreams(int wanted) throws InterruptedException {
        for (int i = 0; i < 3_000 && hub.streams() != wanted; i++) {
            Thread.sleep(10);
        }
        assertThat(hub.streams()).isEqualTo(wanted);
    }

    private void note(int times) {
        note(times, "note");
    }

    private void note(int times, String text) {
        for (int i = 0; i < times; i++) {
            conversations.append(site.id(), id, MessageDraft.fromSystem(text, Optional.empty()));
        }
    }

    private static long read(InputStream in) throws Exception {
        long bytes = 0;
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
        }
        return bytes;
    }
}
