package dev.deskhand.bot.curation;

import java.util.List;
import java.util.Optional;

/**
 * What an article says.
 *
 * @param body Markdown
 * @param questions the questions that it answers, each in other words
 */
public record Wording(String title, String body, Optional<String> url, List<String> tags, List<String> questions) {

    public Wording {
        tags = List.copyOf(tags);
        questions = List.copyOf(questions);
    }

    /** The same with other questions. */
    public Wording withQuestions(List<String> others) {
        return new Wording(title, body, url, tags, others);
    }
}
