package dev.deskhand.bot.conversation;

import dev.deskhand.bot.conversation.Message.Speaker;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of conversations, events and messages as records. */
record ConversationRows(JsonMapper json) {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<MessageFile>> FILES = new TypeReference<>() {};

    Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new CustomerProfile(
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getString("email"),
                        json.readValue(row.getString("attributes"), OBJECT)),
                ConversationStatus.fromCode(row.getString("status")),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("page_url")),
                json.readValue(row.getString("tags"), STRINGS),
                row.getLong("last_seq"),
                row.getLong("fence"),
                charge(row),
                instant(row, "created_at"));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("people_until", OffsetDateTime.class);
        return new Charge(
                row.getBoolean("with_people"),
                assignee(row.getString("assignee"), row.getString("assignee_name")),
                Optional.ofNullable(row.getString("team")).map(TeamName::new),
                Optional.ofNullable(until).map(OffsetDateTime::toInstant));
    }

    private static Optional<Assignee> assignee(@Nullable String agent, @Nullable String name) {
        return agent == null || name == null
                ? Optional.empty()
                : Optional.of(new Assignee(UUID.fromString(agent), name));
    }

    ConversationEvent event(ResultSet row, int number) throws SQLException {
        EventKind kind = EventKind.fromCode(row.getString("kind"));
        boolean said = row.getObject("id") != null;
        return new ConversationEvent(
                row.getLong("event_seq"),
                kind,
                instant(row, "event_at"),
                json.readValue(row.getString("payload"), kind.details()),
                said ? Optional.of(message(row, number)) : Optional.empty());
    }

    Message message(ResultSet row, int number) throws SQLException {
        UUID clientMessageId = row.getObject("client_message_id", UUID.class);
        UUID choice = row.getObject("choice", UUID.class);
        UUID replyTo = row.getObject("reply_to", UUID.class);
        String reply = row.getString("reply");
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                row.getLong("seq"),
                new Speaker(
                        Author.fromCode(row.getString("author")),
                        Optional.ofNullable(row.getString("author_name")),
                        Optional.ofNullable(row.getObject("agent_id", UUID.class))),
                row.getString("text"),
                Optional.ofNullable(row.getString("language")),
                instant(row, "at"),
                clientMessageId == null
                        ? Optional.empty()
                        : Optional.of(new Submission(clientMessageId, Optional.ofNullable(choice))),
                replyTo == null ? Optional.empty() : Optional.of(new MessageId(replyTo)),
                reply == null ? Optional.empty() : Optional.of(json.readValue(reply, ReplyDetails.class)),
                json.readValue(row.getString("files"), FILES));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
