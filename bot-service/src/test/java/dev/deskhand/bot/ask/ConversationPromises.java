package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.ConversationScript.Words;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.ReplyDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/** Whether a conversation's log keeps promises 1, 2, 5 and 8, whatever led to it. */
final class ConversationPromises {

    private static final String NOTICE = "We are back on Monday.";

    private ConversationPromises() {}

    /**
     * @param log all events
     * @param words what customer and agents sent
     * @param read numbers that a reader got, over broken connections
     * @param run for messages
     */
    static void verify(List<ConversationEvent> log, Words words, List<Long> read, String run) {
        assertThat(log)
                .as(run)
                .extracting(ConversationEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(read)
                .as("promise 8, " + run)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        Map<UUID, String> sent = new HashMap<>(words.sent());
        sent.putAll(words.said());
        verifyMessages(sent, log, "promise 1, " + run);
        verifyReplies(log, "promise 2, " + run);
        verifyReceipts(log, run);
        verifyNotices(log, "promise 5, " + run);
    }

    private static void verifyMessages(Map<UUID, String> sent, List<ConversationEvent> log, String run) {
        Map<UUID, String> stored = new HashMap<>();
        for (Message message : messages(log)) {
            message.submission()
                    .ifPresent(submission -> assertThat(stored.put(submission.clientMessageId(), message.text()))
                            .as(run)
                            .isNull());
        }
        assertThat(stored).as(run).isEqualTo(sent);
    }

    /* Walks the log as it came about: who had the word at each moment, and since when. */
    private static void verifyReplies(List<ConversationEvent> log, String run) {
        boolean people = false;
        String holder = "";
        long taken = 0;
        long lastAnswered = 0;
        Map<MessageId, Long> waiting = new HashMap<>();
        for (ConversationEvent event : log) {
            if (event.details() instanceof EventDetails.StatusChanged change) {
                people = isWithPeople(change, people);
                holder = "";
                if (people) {
                    waiting.clear();
                    taken = event.seq();
                }
            }
            if (event.details() instanceof EventDetails.Joined joined) {
                holder = String.valueOf(joined.name());
            }
            Message message = event.message().orElse(null);
            if (message != null && message.author() == Author.CUSTOMER && !people) {
                waiting.put(message.id(), message.seq());
            }
            if (message != null && message.author() == Author.AGENT) {
                assertThat(message.by().name())
                        .as(run + ": only who has the conversation writes in it")
                        .hasValue(holder);
            }
            if (message != null && message.author() == Author.BOT) {
                Long asked = waiting.remove(message.replyTo().orElseThrow());
                assertThat(people).as(run + ": silent from the take-over on").isFalse();
                assertThat(asked)
                        .as(run + ": one reply, and none begun before " + taken)
                        .isNotNull();
                assertThat(asked).as(run + ": in order").isGreaterThan(lastAnswered);
                lastAnswered = asked;
            }
        }
        assertThat(waiting)
                .as(run + ": every message that is the bot's is answered")
                .isEmpty();
    }

    /* The bot reads each message once, in order, before it answers it. */
    private static void verifyReceipts(List<ConversationEvent> log, String run) {
        List<Long> read = new ArrayList<>();
        for (ConversationEvent event : log) {
            if (event.details() instanceof EventDetails.ReadUpTo receipt
                    && receipt.author().equals(Author.BOT.code())) {
                read.add(receipt.upTo());
            }
            Optional<MessageId> answered = event.message()
                    .filter(message -> message.author() == Author.BOT)
                    .flatMap(Message::replyTo);
            answered.ifPresent(asked ->
                    assertThat(read).as(run + ": read before it is answered").contains(seqOf(log, asked)));
        }
        assertThat(read).as(run + ": read once and in order").isSorted().doesNotHaveDuplicates();
    }

    private static long seqOf(List<ConversationEvent> log, MessageId id) {
        return messages(log).stream()
                .filter(message -> message.id().equals(id))
                .mapToLong(Message::seq)
                .findFirst()
                .orElseThrow();
    }

    /* From a take-over, or the closing by a person, until the bot is named. */
    private static boolean isWithPeople(EventDetails.StatusChanged change, boolean before) {
        return switch (change.to()) {
            case "open" -> true;
            case "bot" -> false;
            case "closed" -> before || "agent".equals(change.by());
            default -> before;
        };
    }

    private static void verifyNotices(List<ConversationEvent> log, String run) {
        List<Message> replies = messages(log).stream()
                .filter(message -> message.author() == Author.BOT)
                .toList();
        boolean away = isAwayBeforeAnyPerson(log);
        assertThat(replies.stream().filter(ConversationPromises::isNotice))
                .as(run + ": that nobody is there is said once, and not right after a person")
                .hasSize(away ? 1 : 0);
        for (int i = 1; i < replies.size(); i++) {
            assertThat(outcome(replies.get(i - 1)) + outcome(replies.get(i)))
                    .as(run)
                    .isNotEqualTo("clarifyclarify");
        }
    }

    /* Minutes pass in no run: once a person has written, the notice is not due any more. */
    private static boolean isAwayBeforeAnyPerson(List<ConversationEvent> log) {
        for (Message message : messages(log)) {
            if (message.author() == Author.AGENT) {
                return false;
            }
            if (message.author() == Author.BOT && outcome(message).equals("out_of_hours")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotice(Message reply) {
        return reply.text().startsWith(NOTICE) || reply.text().contains("Nobody is here right now");
    }

    private static String outcome(Message reply) {
        return reply.reply().map(ReplyDetails::outcome).orElse("");
    }

    private static List<Message> messages(List<ConversationEvent> log) {
        return log.stream().flatMap(event -> event.message().stream()).toList();
    }
}
