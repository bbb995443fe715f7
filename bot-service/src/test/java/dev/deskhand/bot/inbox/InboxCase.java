package dev.deskhand.bot.inbox;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.knowledge.publish.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of the inbox over HTTP: a site with two agents, and conversations that wait. */
abstract class InboxCase extends AnswerServiceCase {

    static final String PASSWORD = "four calm green lamps";

    @Autowired
    Agents agents;

    @Autowired
    OneTimeLinks links;

    Agent grace;
    Agent ada;
    Console graces;
    Console adas;

    @BeforeEach
    void letTwoAgentsIn() {
        jdbc.sql("delete from bot.rate_bucket").update();
        grace = person("Grace Hopper", Role.AGENT, site);
        ada = person("Ada Lovelace", Role.AGENT, site);
        graces = new Console(port).signIn(grace.email(), PASSWORD);
        adas = new Console(port).signIn(ada.email(), PASSWORD);
    }

    Agent person(String name, Role role, Site site) {
        Agent invited = agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", name, role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        return links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
    }

    /** A conversation in which somebody waits for a person. */
    ConversationId waiting(Site site, String name, String question) {
        Conversation begun = conversations.begin(
                site.id(),
                new ConversationStart(
                        new CustomerProfile(
                                UUID.randomUUID().toString(), name, "customer@example.com", Map.of("plan", "pro")),
                        Optional.of("https://shop.example/cart"),
                        List.of()));
        conversations.append(site.id(), begun.id(), MessageDraft.fromCustomer(question, Optional.of("en")));
        conversations.changeStatus(site.id(), begun.id(), ConversationStatus.WAITING);
        return begun.id();
    }

    String path(ConversationId id) {
        return "/inbox/" + site.slug() + "/conversations/" + id;
    }

    String list(Console of, String query) {
        return of.get("/inbox/" + site.slug() + "?" + query).body();
    }
}
