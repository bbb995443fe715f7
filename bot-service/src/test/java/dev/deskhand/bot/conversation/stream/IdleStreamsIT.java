package dev.deskhand.bot.conversation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.MessageDraft;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many streams that hear nothing for long: what they cost, and how soon they hear of something. */
class IdleStreamsIT extends AnswerServiceCase {

    private static final int STREAMS = Integer.getInteger("deskhand.idle-streams", 200);
    private static final int STREAMS_EACH = 10;

    /* 64 KiB is the bar for a thousand; fewer share among them what the container's threads take. 16 KiB are for a reader
     * that nobody uses and the container cannot do without. */
    private static final int MOST_BYTES = (STREAMS >= 1_000 ? 64 : 72) * 1024;

    private static final long MOST_MILLIS = 500;

    @Autowired
    private StreamHub hub;

    @Test
    void an_idle_stream_costs_little_memory_no_thread_and_hears_of_an_event_soon() throws Exception {
        WidgetClient visitor = WidgetClient.enter(port, site.slug());
        List<ConversationId> conversations = new ArrayList<>();
        for (int i = 0; i < STREAMS / STREAMS_EACH; i++) {
            conversations.add(
                    new ConversationId(UUID.fromString(visitor.post("/widget/conversations", "{\"new\": true}")
                            .json()
                            .path("conversation")
                            .path("id")
                            .asString())));
        }
        int alreadyOpen = hub.streams();
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        long heapBefore = heap();

        List<SocketChannel> clients = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            clients.add(connect(visitor, conversations.get(i / STREAMS_EACH)));
        }
        for (int i = 0; i < 1_000 && hub.streams() < alreadyOpen + STREAMS; i++) {
            Thread.sleep(10);
        }
        for (int beat = 0; beat < 3; beat++) {
            hub.beat();
            Thread.sleep(300);
        }
        long bytesEach = (heap() - heapBefore) / STREAMS;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore;
        int open = hub.streams() - alreadyOpen;
        long[] millis = deliver(clients, conversations);

        long p99 = millis[(int) (millis.length * 0.99)];
        System.out.printf(
                "%d idle streams: %d open, %d bytes and %.3f threads each; an event is delivered in p50 %d ms,"
                        + " p99 %d ms%n",
                STREAMS, open, bytesEach, threads / (double) STREAMS, millis[millis.length / 2], p99);
        for (SocketChannel client : clients) {
            client.close();
        }
        assertThat(open).isEqualTo(STREAMS);
        assertThat(bytesEach).isLessThanOrEqualTo(MOST_BYTES);
        /* The pool of the container grows while all connect at once; streams hold none of its threads. */
        assertThat(threads).isLessThan(STREAMS / 2);
        assertThat(millis).hasSize(STREAMS);
        assertThat(p99).isLessThanOrEqualTo(MOST_MILLIS);
    }

    private SocketChannel connect(WidgetClient visitor, ConversationId conversation) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        String head = "GET /widget/conversations/" + conversation + "/events HTTP/1.1\r\nHost: localhost\r\n"
                + "X-Deskhand-Session: " + visitor.token() + "\r\nAccept: text/event-stream\r\n\r\n";
        channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /* Milliseconds from the write of an event until each client has it, sorted. */
    private long[] deliver(List<SocketChannel> clients, List<ConversationId> conversations) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(65_536);
        try (Selector selector = Selector.open()) {
            for (SocketChannel client : clients) {
                client.configureBlocking(false);
                while (client.read(buffer.clear()) > 0) {
                    buffer.clear();
                }
            }
            long[] written = new long[conversations.size()];
            for (int i = 0; i < clients.size(); i++) {
                clients.get(i).register(selector, SelectionKey.OP_READ, i / STREAMS_EACH);
            }
            List<Long> millis = new ArrayList<>();
            int next = 0;
            long until = System.nanoTime() + 60_000_000_000L;
            while (millis.size() < clients.size() && System.nanoTime() < until) {
                if (next < written.length) {
                    written[next] = System.nanoTime();
                    this.conversations.append(
                            site.id(), conversations.get(next++), MessageDraft.fromSystem("news", Optional.empty()));
                }
                selector.select(next < written.length ? 1 : 100);
                for (SelectionKey key : selector.selectedKeys()) {
                    ((SocketChannel) key.channel()).read(buffer.clear());
                    String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
                    if (text.contains("event: event")) {
                        millis.add((System.nanoTime() - written[(Integer) key.attachment()]) / 1_000_000);
                        key.cancel();
                    }
                }
                selector.selectedKeys().clear();
            }
            return millis.stream().mapToLong(Long::longValue).sorted().toArray();
        }
    }

    private static long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
