package dev.deskhand.bot.routing;

import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;

/** What is offered to agents at the moment. Taking it is a claim; whoever claims first has it, offered or not. */
public interface Offers {

    /** To an agent, the offer that ends first before others. */
    List<HandoffId> to(SiteId site, AgentId agent);

    /** An agent lets an offer pass, and the next one is asked; without such an offer nothing happens. */
    void decline(SiteId site, HandoffId handoff, AgentId agent);
}
