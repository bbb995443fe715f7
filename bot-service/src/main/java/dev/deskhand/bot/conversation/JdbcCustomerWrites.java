package dev.deskhand.bot.conversation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What customers do, in PostgreSQL; the row lock is taken on what is the customer's only. Where the customer's row is
 * written too, it comes before the conversation's, as it does when conversations go to another customer.
 */
@Repository
class JdbcCustomerWrites implements CustomerWrites {

    private static final String LOCK = """
            select c.*, u.external_id, u.name, u.email, u.attributes
            from bot.conversation c
            join bot.customer u on u.id = c.customer_id
            where c.id = :id and c.site_id = :site and c.customer_id = :customer
            for update of c
            """;

    private final JdbcClient jdbc;
    private final JdbcEventLog log;
    private final JdbcLoggedEvents logged;
    private final Conversations conversations;
    private final JdbcReplyTasks tasks;
    private final TextLanguage languages;
    private final ConversationNews news;
    private final ConversationRows rows;

    JdbcCustomerWrites(
            JdbcClient jdbc,
            JdbcEventLog log,
            JdbcLoggedEvents logged,
            Conversations conversations,
            JdbcReplyTasks tasks,
            TextLanguage languages,
            ConversationNews news,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.log = log;
        this.logged = logged;
        this.conversations = conversations;
        this.tasks = tasks;
        this.languages = languages;
        this.news = news;
        this.rows = new ConversationRows(json);
    }

    @Override
    public Posted post(Owner owner, ConversationId id, CustomerMessage sent) {
        Optional<String> language = languages.of(sent.text(), sent.language());
        return log.inTransaction(() -> {
            see(owner);
            lock(owner, id);
            Optional<Message> known =
                    conversations.findSent(owner.site(), id, sent.submission().clientMessageId());
            if (known.isPresent()) {
                requireSame(known.get(), sent);
                return new Posted(event(known.get()), false);
            }
            Message message = conversations.append(
                    owner.site(),
                    id,
                    MessageDraft.fromCustomer(sent.text(), language).sentAs(sent.submission(), sent.files()));
            see(id, sent.pageUrl());
            Conversation asked = conversations.get(owner.site(), id);
            if (!asked.isWithPeople()) {
                tasks.add(asked, message, sent.audiences());
            }
            news.afterCommit(new CustomerWrote(owner.site(), id, message.id()));
            return new Posted(event(message), true);
        });
    }

    @Override
    public void read(Owner owner, ConversationId id, long upTo) {
        log.inTransaction(() -> {
            Conversation conversation = lock(owner, id);
            long reached = Math.min(upTo, conversation.lastSeq());
            int moved =
                    jdbc.sql("""
                    update bot.conversation set customer_read_seq = :seq where id = :id and customer_read_seq < :seq
                    """).param("seq", reached).param("id", id.value()).update();
            if (moved == 1) {
                log.append(owner.site(), id, new EventDetails.ReadUpTo(Author.CUSTOMER.code(), reached));
            }
            return moved;
        });
    }

    @Override
    public ConversationEvent rate(Owner owner, ConversationId id, MessageId messageId, Feedback feedback) {
        return log.inTransaction(() -> {
            lock(owner, id);
            Message message = conversations.message(owner.site(), id, messageId);
            if (message.author() != Author.BOT && message.author() != Author.AGENT) {
                throw DeskhandException.notFound("There is no answer \"" + messageId + "\" here.");
            }
            EventDetails.Rated rated = new EventDetails.Rated(
                    messageId.value(),
                    feedback.helped(),
                    feedback.reason().orElse(null),
                    feedback.comment().orElse(null));
            Optional<ConversationEvent> before = logged.latestRating(id, messageId);
            if (before.filter(event -> event.details().equals(rated)).isPresent()) {
                return before.get();
            }
            ConversationEvent event = log.append(owner.site(), id, rated);
            news.afterCommit(rated(owner, id, message, feedback));
            return event;
        });
    }

    @Override
    public ConversationEvent rate(Owner owner, ConversationId id, int stars, Optional<String> comment) {
        return log.inTransaction(() -> {
            lock(owner, id);
            EventDetails.Stars rating = new EventDetails.Stars(stars, comment.orElse(null));
            return logged.latest(id, EventKind.RATING)
                    .filter(event -> event.details().equals(rating))
                    .orElseGet(() -> log.append(owner.site(), id, rating));
        });
    }

    @Override
    public void leaveContact(Owner owner, ConversationId id, Optional<String> name, String email) {
        log.inTransaction(() -> {
            jdbc.sql("""
                    update bot.customer
                    set unverified_email = :email, updated_at = :now,
                        name = case when external_id is null then coalesce(:name, name) else name end
                    where id = :customer and site_id = :site
                    """)
                    .param("email", email)
                    .param("name", name.orElse(null))
                    .param("now", log.now())
                    .param("customer", owner.customer().value())
                    .param("site", owner.site().value())
                    .update();
            lock(owner, id);
            return log.append(owner.site(), id, new EventDetails.ContactLeft());
        });
    }

    @Override
    public void close(Owner owner, ConversationId id) {
        log.inTransaction(() -> {
            Conversation conversation = lock(owner, id);
            if (conversation.status() != ConversationStatus.CLOSED) {
                conversations.changeStatus(owner.site(), id, ConversationStatus.CLOSED, Optional.of(Author.CUSTOMER));
                news.now(new ConversationClosed(owner.site(), id));
            }
            return conversation;
        });
    }

    private Conversation lock(Owner owner, ConversationId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .param("site", owner.site().value())
                .param("customer", owner.customer().value())
                .query(rows::conversation)
                .optional()
                .orElseThrow(() -> JdbcEventLog.missing(id));
    }

    private static void requireSame(Message known, CustomerMessage sent) {
        List<UUID> files = known.files().stream().map(MessageFile::id).toList();
        boolean same = known.text().equals(sent.text())
                && known.submission().equals(Optional.of(sent.submission()))
                && files.equals(sent.files());
        if (!same) {
            throw new DeskhandException(
                    ErrorCode.MESSAGE_DIFFERS,
                    "There is another message with the clientMessageId "
                            + sent.submission().clientMessageId() + ".");
        }
    }

    private void see(Owner owner) {
        jdbc.sql("update bot.customer set last_seen_at = :now where id = :id and site_id = :site")
                .param("now", log.now())
                .param("id", owner.customer().value())
                .param("site", owner.site().value())
                .update();
    }

    private void see(ConversationId id, Optional<String> pageUrl) {
        jdbc.sql("update bot.conversation set page_url = coalesce(:page, page_url), last_seen_at = :now where id = :id")
                .param("page", pageUrl.orElse(null))
                .param("now", log.now())
                .param("id", id.value())
                .update();
    }

    private AnswerRated rated(Owner owner, ConversationId id, Message message, Feedback feedback) {
        Optional<String> question = message.replyTo()
                .map(asked -> conversations.message(owner.site(), id, asked).text());
        List<String> cited = message.reply().map(ReplyDetails::citations).orElse(List.of()).stream()
                .map(ReplyDetails.Source::externalId)
                .distinct()
                .toList();
        return new AnswerRated(owner.site(), id, message.id(), question, cited, feedback.helped(), feedback.reason());
    }

    private static ConversationEvent event(Message message) {
        EventDetails said =
                new EventDetails.Said(message.id().value(), message.author().code());
        return new ConversationEvent(message.seq(), EventKind.MESSAGE, message.at(), said, Optional.of(message));
    }
}
