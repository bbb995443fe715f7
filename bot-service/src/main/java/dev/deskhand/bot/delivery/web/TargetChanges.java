package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.delivery.Deliveries;
import dev.deskhand.bot.delivery.DeliveryDesk;
import dev.deskhand.bot.delivery.DeliveryId;
import dev.deskhand.bot.delivery.DeliveryRecord;
import dev.deskhand.bot.delivery.DeliveryState;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.TargetId;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.publish.Site;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people change about targets: each change and its record in one transaction. */
@Component
@Transactional
class TargetChanges {

    private static final int MOST_REPLAYED = 200;

    private final DeliveryDesk desk;
    private final Targets targets;
    private final Deliveries deliveries;
    private final Audit audit;

    TargetChanges(DeliveryDesk desk, Targets targets, Deliveries deliveries, Audit audit) {
        this.desk = desk;
        this.targets = targets;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    public Target add(SignedIn by, Site site, Targets.NewTarget wanted) {
        return recorded(by, "delivery-target.created", desk.add(site, wanted));
    }

    /**
     * @param version of the target that was looked at
     * @throws DeskhandException 400, 404; 412 when it has changed since
     */
    public Target replace(SignedIn by, Site site, TargetId id, String version, Targets.NewTarget wanted) {
        if (!TargetForm.version(targets.hold(site.id(), id)).equals(version)) {
            throw new DeskhandException(
                    ErrorCode.CHANGED_MEANWHILE,
                    "Somebody else has changed this target meanwhile. Load the page again to see how it is now.");
        }
        return recorded(by, "delivery-target.replaced", desk.replace(site, id, wanted));
    }

    public Target turn(SignedIn by, Site site, TargetId id, boolean active) {
        Target held = targets.hold(site.id(), id);
        Targets.NewTarget turned = new Targets.NewTarget(
                held.name(), held.kind(), active, held.events(), held.access().settings(), Map.of());
        String action = active ? "delivery-target.turned_on" : "delivery-target.turned_off";
        return recorded(by, action, desk.replace(site, id, turned));
    }

    public Target rotate(SignedIn by, Site site, TargetId id) {
        return recorded(by, "delivery-target.rotated", desk.rotate(site, id));
    }

    public void delete(SignedIn by, Site site, TargetId id) {
        Target held = targets.hold(site.id(), id);
        targets.delete(site.id(), id);
        recorded(by, "delivery-target.deleted", held);
    }

    public void test(SignedIn by, Site site, TargetId id) {
        desk.test(site, id);
        audit.record(by, "delivery-target.tested", id.toString());
    }

    public DeliveryRecord replay(SignedIn by, Site site, DeliveryId id) {
        DeliveryRecord begun = deliveries.replay(site.id(), id);
        audit.record(by, "delivery.replayed", id.toString());
        return begun;
    }

    /** The newest of those that were given up, 200 at most. */
    public void replayAll(SignedIn by, Site site, TargetId id) {
        targets.get(site.id(), id);
        deliveries
                .of(site.id(), id, Optional.of(DeliveryState.PARKED), MOST_REPLAYED)
                .forEach(parked -> replay(by, site, parked.id()));
    }

    private Target recorded(SignedIn by, String action, Target target) {
        audit.record(by, action, target.id().toString());
        return target;
    }
}
