package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.Audience;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A message as a customer sends it.
 *
 * @param text at most 4,000 characters; empty only with files
 * @param language primary tag that the widget speaks; the text's own is found out
 * @param pageUrl where the customer is
 * @param files sent ahead, in the order shown
 * @param audiences articles for any of these may answer it
 */
public record CustomerMessage(
        Submission submission,
        String text,
        Optional<String> language,
        Optional<String> pageUrl,
        List<UUID> files,
        Set<Audience> audiences) {

    public CustomerMessage {
        files = List.copyOf(files);
        audiences = Set.copyOf(audiences);
    }
}
