package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.knowledge.publish.Site;

/** The variables of canned replies: {@code {customer}}, {@code {agent}} and {@code {site}}. */
final class Variables {

    private Variables() {}

    /** The text with their values; the customer's first name, or nothing where it is not known. */
    static String fill(String text, Conversation conversation, Agent agent, Site site) {
        String name = conversation.profile().name();
        String first = name == null ? "" : name.strip().split("\\s+")[0];
        String filled = text.replace("{agent}", firstNameOf(agent)).replace("{site}", site.name());
        /* Last, and so that no name brings in a variable of its own. */
        return first.isEmpty() ? filled.replaceAll(" ?\\{customer}", "") : filled.replace("{customer}", first);
    }

    private static String firstNameOf(Agent agent) {
        return agent.name().split("\\s+")[0];
    }
}
