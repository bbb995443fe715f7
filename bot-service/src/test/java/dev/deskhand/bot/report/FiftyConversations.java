package dev.deskhand.bot.report;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fifty conversations, five a day from 2 March 2026 on, each beginning at 16:00. By number: 0 to 11 answered and
 * confirmed, 12 to 21 answered and left at that, 22 to 33 handed over, 34 to 37 answered without help, 38 to 44 never
 * answered, 45 to 49 answered just now. Of the handed over ten are replied to half an open hour later and eight resolved
 * after two, overnight. The first four are of one customer and follow one another.
 */
final class FiftyConversations {

    private static final Instant FIRST = Instant.parse("2026-03-02T16:00:00Z");

    private final JdbcClient jdbc;
    private final SiteId site;

    FiftyConversations(JdbcClient jdbc, SiteId site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    void insert() {
        UUID customer = null;
        for (int number = 0; number < 50; number++) {
            boolean same = number == 1 || number == 2 || number == 3;
            customer = same ? customer : customer();
            insert(number, customer);
        }
    }

    private void insert(int number, UUID customer) {
        Instant began = FIRST.plus(Duration.ofDays(number / 5)).plus(Duration.ofMinutes(minutesLater(number)));
        if (number >= 45) {
            began = Instant.parse("2026-03-20T11:00:00Z").plusSeconds(number);
        }
        UUID id = UUID.randomUUID();
        conversation(id, number, customer, began);
        Log log = new Log(id, began);
        log.message("customer", null);
        boolean answered = number < 22 || number >= 34 && number < 38 || number >= 45;
        if (answered) {
            UUID reply = log.message("bot", "{\"outcome\": \"answered\", \"mode\": \"extractive\"}");
            if (number < 12) {
                log.feedback(reply, false);
                log.feedback(reply, true);
            } else if (number >= 34 && number < 38) {
                log.feedback(reply, false);
            }
        } else {
            log.message("bot", "{\"outcome\": \"escalated\", \"mode\": \"canned\"}");
        }
        if (number == 0 || number == 12) {
            log.status("bot", "closed");
            log.status("closed", "bot");
        }
        if (number >= 22 && number < 34) {
            handOver(log, number - 22);
        }
        if (number < 8) {
            log.rate(1);
            log.rate(new int[] {5, 5, 5, 5, 4, 4, 3, 1}[number]);
        }
    }

    private static int minutesLater(int number) {
        return number < 5 ? number * 20 : 0;
    }

    private void handOver(Log log, int number) {
        Instant handed = log.began.plusSeconds(60);
        Instant resolved = handed.plus(Duration.ofHours(18));
        jdbc.sql("""
                        insert into bot.handoff
                            (id, conversation_id, site_id, status, reason, message, packet, created_at, resolved_at)
                        values (:id, :conversation, :site, :status, 'low_confidence', '', '{}', :at, :resolved)
                        """)
                .param("id", UUID.randomUUID())
                .param("conversation", log.conversation)
                .param("site", site.value())
                .param("status", number < 8 ? "resolved" : "waiting")
                .param("at", handed.atOffset(ZoneOffset.UTC))
                .param("resolved", number < 8 ? resolved.atOffset(ZoneOffset.UTC) : null)
                .update();
        if (number < 10) {
            log.messageAt("agent", null, handed.plus(Duration.ofMinutes(30)));
        }
    }

    private UUID customer() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into bot.customer (id, site_id, created_at, updated_at) values (:id, :site, now(), now())")
                .param("id", id)
                .param("site", site.value())
                .update();
        return id;
    }

    private void conversation(UUID id, int number, UUID customer, Instant began) {
        jdbc.sql("""
                        insert into bot.conversation
                            (id, site_id, customer_id, status, language, page_url, tags, created_at, updated_at)
                        values (:id, :site, :customer, 'bot', :language, :page, :tags::jsonb, :at, :at)
                        """)
                .param("id", id)
                .param("site", site.value())
                .param("customer", customer)
                .param("language", number % 5 == 0 ? "de" : "en")
                .param("page", number < 30 ? "https://shop.example/pricing?visit=" + number + "#top" : null)
                .param("tags", number % 10 == 0 ? "[\"billing\", \"vip\"]" : number % 2 == 0 ? "[\"billing\"]" : "[]")
                .param("at", began.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Events and messages of one conversation, a second apart. */
    private final class Log {

        private final UUID conversation;
        private final Instant began;
        private long seq;

        private Log(UUID conversation, Instant began) {
            this.conversation = conversation;
            this.began = began;
        }

        private UUID message(String author, String reply) {
            return messageAt(author, reply, began.plusSeconds(seq));
        }

        private UUID messageAt(String author, String reply, Instant at) {
            UUID id = UUID.randomUUID();
            event("message", "{}", at);
            jdbc.sql("""
                            insert into bot.message (id, conversation_id, seq, author, text, at, reply)
                            values (:id, :conversation, :seq, :author, 'words', :at, :reply::jsonb)
                            """)
                    .param("id", id)
                    .param("conversation", conversation)
                    .param("seq", seq)
                    .param("author", author)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("reply", reply)
                    .update();
            return id;
        }

        private void feedback(UUID message, boolean helped) {
            event(
                    "feedback",
                    "{\"messageId\": \"" + message + "\", \"helped\": " + helped + "}",
                    began.plusSeconds(seq));
        }

        private void rate(int stars) {
            event("rating", "{\"stars\": " + stars + "}", began.plusSeconds(seq));
        }

        private void status(String from, String to) {
            event("status", "{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}", began.plusSeconds(seq));
        }

        private void event(String kind, String payload, Instant at) {
            seq++;
            jdbc.sql("""
                            insert into bot.conversation_event (conversation_id, seq, kind, payload, at)
                            values (:conversation, :seq, :kind, :payload::jsonb, :at)
                            """)
                    .param("conversation", conversation)
                    .param("seq", seq)
                    .param("kind", kind)
                    .param("payload", payload)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
