package dev.deskhand.bot.inbox;

import dev.deskhand.bot.conversation.Conversation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What agents have put on a conversation.
 *
 * @param snoozedUntil until then, or until the customer writes, it is in no queue but its own
 * @param resolution code of the reason with which it was closed last
 */
public record Desk(Priority priority, Optional<Instant> snoozedUntil, Optional<String> resolution) {

    static final Desk EMPTY = new Desk(Priority.NORMAL, Optional.empty(), Optional.empty());

    private static final int TAG_BYTES = 8;

    /** An entity tag of all that agents can overwrite of each other's. */
    public String version(Conversation conversation) {
        String all = String.join(
                "|",
                conversation.status().code(),
                conversation.charge().toString(),
                conversation.tags().toString(),
                priority.code(),
                snoozedUntil.map(Instant::toString).orElse(""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
