package dev.deskhand.bot.inbox;

import dev.deskhand.bot.people.AgentId;
import java.util.Optional;

/**
 * What a list is narrowed to.
 *
 * @param words to be found in messages, or in the customer's name, address or id
 * @param language primary tag of the customer's latest message
 * @param holder who has the conversation
 */
public record ListFilter(
        Queue queue,
        Optional<String> words,
        Optional<String> tag,
        Optional<String> language,
        Optional<Priority> priority,
        Optional<AgentId> holder) {

    /** Whether more than the queue and the words narrow it. */
    public boolean isNarrow() {
        return tag.isPresent() || language.isPresent() || priority.isPresent() || holder.isPresent();
    }
}
