package dev.deskhand.bot.answer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Where a question comes from.
 *
 * @param zone in which the customer's clock hangs, where known
 * @param tags of the conversation
 * @param customer who asks, by an id that says nothing of them, where known
 */
public record Circumstances(Optional<ZoneId> zone, List<String> tags, Optional<String> customer) {

    public static final Circumstances UNKNOWN = new Circumstances(Optional.empty(), List.of());

    public Circumstances {
        tags = List.copyOf(tags);
    }

    /** Of nobody in particular. */
    public Circumstances(Optional<ZoneId> zone, List<String> tags) {
        this(zone, tags, Optional.empty());
    }
}
