package dev.deskhand.bot.curation;

import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who looks after an article, and whether it still holds. */
@Component
public class Caretaking {

    private final Locked locked;
    private final Entries entries;
    private final CareRows care;
    private final Agents agents;

    Caretaking(Locked locked, Entries entries, CareRows care, Agents agents) {
        this.locked = locked;
        this.entries = entries;
        this.care = care;
        this.agents = agents;
    }

    /**
     * @param owner empty for nobody
     * @throws DeskhandException 400 for somebody who does not work for the site
     */
    public Entry give(SiteId site, UUID id, Optional<UUID> owner, Editor editor) {
        owner.ifPresent(wanted -> {
            if (agents.list(site).stream().map(Agent::actor).noneMatch(wanted::equals)) {
                throw DeskhandException.invalid("/owner", "is nobody who works for this site");
            }
        });
        return locked.change(site, id, Optional.empty(), editor, "article.owner_set", entry -> {
            care.own(kept(entry), owner);
            return entries.get(site, entry.id());
        });
    }

    /** Somebody has read the article and found that it still holds: it is not stale for a while. */
    public Entry check(SiteId site, UUID id, Editor editor) {
        return locked.change(site, id, Optional.empty(), editor, "article.checked", entry -> {
            care.checked(kept(entry));
            return entries.get(site, entry.id());
        });
    }

    private static KeptArticle kept(Entry entry) {
        return entry.kept().orElseThrow(() -> Drafting.conflict("It has to be published first."));
    }
}
