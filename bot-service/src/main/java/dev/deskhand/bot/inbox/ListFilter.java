package dev.deskhand.bot.inbox;

import java.util.Optional;

/**
 * What a list is narrowed to.
 *
 * @param words to be found in messages, or in the customer's name, address or id
 * @param language primary tag of the customer's latest message
 */
public record ListFilter(Queue queue, Optional<String> words, Optional<String> tag, Optional<String> language) {}
