package dev.deskhand.bot.conversation;

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

/** Rows of conversations and messages as records. */
record ConversationRows(JsonMapper json) {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

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
                instant(row, "created_at"));
    }

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                row.getLong("seq"),
                Author.fromCode(row.getString("author")),
                row.getString("text"),
                Optional.ofNullable(row.getString("language")),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
