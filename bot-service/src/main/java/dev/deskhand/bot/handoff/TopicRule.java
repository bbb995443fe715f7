package dev.deskhand.bot.handoff;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.WholeWords;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A topic of a site, told by any of its signs, and what is to happen with it.
 *
 * @param phrases whole words in the question, in any case and spelling
 * @param intents of the message
 * @param articles external ids; the article found first is one of them
 * @param collections the article found first belongs to one of them
 * @param tags of the conversation
 * @param toPeople the bot does not answer it
 * @param team that the hand-off suggests
 * @param priority that the hand-off suggests
 */
public record TopicRule(
        String name,
        List<String> phrases,
        Set<Intent> intents,
        Set<String> articles,
        Set<String> collections,
        Set<String> tags,
        boolean toPeople,
        Optional<TeamName> team,
        Optional<Priority> priority) {

    public TopicRule {
        phrases = phrases.stream().map(String::strip).toList();
        intents = Set.copyOf(intents);
        articles = Set.copyOf(articles);
        collections = Set.copyOf(collections);
        tags = Set.copyOf(tags);
    }

    /**
     * What a conversation shows of its topic.
     *
     * @param text of the question, as written
     * @param leading external id of the article found first
     * @param collection of that article; null where no rule asks for it
     */
    record Signs(
            String text,
            Optional<Intent> intent,
            Optional<String> leading,
            Optional<String> collection,
            List<String> tags) {}

    boolean matches(Signs signs) {
        return signs.intent().filter(intents::contains).isPresent()
                || signs.leading().filter(articles::contains).isPresent()
                || signs.collection().filter(collections::contains).isPresent()
                || signs.tags().stream().anyMatch(tags::contains)
                || hasPhrase(NormalForm.forSearch(signs.text()));
    }

    private boolean hasPhrase(String text) {
        return phrases.stream().map(NormalForm::forSearch).anyMatch(phrase -> WholeWords.contain(text, phrase));
    }
}
