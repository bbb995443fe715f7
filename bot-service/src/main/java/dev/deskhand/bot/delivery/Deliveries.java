package dev.deskhand.bot.delivery;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each site told whom, and what still waits. What is another site's is as what does not exist: 404. */
public interface Deliveries {

    /**
     * The newest first.
     *
     * @param state those in this state; empty for all
     * @param limit 1 to 200
     */
    List<DeliveryRecord> list(SiteId site, Optional<DeliveryState> state, int limit);

    /**
     * A target's, the newest first.
     *
     * @param limit 1 to 200
     */
    List<DeliveryRecord> of(SiteId site, TargetId target, Optional<DeliveryState> state, int limit);

    /** What is left to tell, by target; a target that has been told everything is missing. */
    Map<TargetId, Backlog> backlog(SiteId site);

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    DeliveryRecord get(SiteId site, DeliveryId id);

    /**
     * Lets a parked delivery begin anew, within the current transaction; what its conversation has for the target still
     * to come waits for it.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404; 409 when it is not parked
     */
    DeliveryRecord replay(SiteId site, DeliveryId id);
}
