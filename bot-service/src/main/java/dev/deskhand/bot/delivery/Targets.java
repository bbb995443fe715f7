package dev.deskhand.bot.delivery;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The targets of each site. Another site's is as one that does not exist: 404. Every write joins the transaction. */
public interface Targets {

    /** Oldest first. */
    List<Target> of(SiteId site);

    /** Those that are told of a type. */
    List<Target> hearing(SiteId site, String type);

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Target get(SiteId site, TargetId id);

    /**
     * The target, which nobody else changes within the current transaction.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Target hold(SiteId site, TargetId id);

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 409 when the site has 50
     */
    Target add(SiteId site, NewTarget target);

    /**
     * Replaces what a target is; secrets that are not named stay.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Target replace(SiteId site, TargetId id, NewTarget target);

    /**
     * Puts a new secret before the present one, which stays good for a day.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Target rotate(SiteId site, TargetId id, String secret, String value);

    /**
     * Deletes it with all that is still to be told to it.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void delete(SiteId site, TargetId id);

    /**
     * A target as it is to be.
     *
     * @param secrets by name; those that are not named stay as they are
     */
    record NewTarget(
            String name,
            String kind,
            boolean active,
            Set<String> events,
            Map<String, String> settings,
            Map<String, String> secrets) {

        public NewTarget {
            events = Set.copyOf(events);
            settings = Map.copyOf(settings);
            secrets = Map.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "NewTarget[" + kind + ", settings=" + settings + ", secrets=" + secrets.keySet() + "]";
        }
    }
}
