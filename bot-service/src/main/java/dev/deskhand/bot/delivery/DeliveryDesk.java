package dev.deskhand.bot.delivery;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.knowledge.publish.Site;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sets up targets: checks what is wanted with the connector of its kind, makes secrets, tries a target out. */
@Component
public class DeliveryDesk {

    private final Map<String, Connector> connectors = new HashMap<>();
    private final Targets targets;
    private final Outbox outbox;
    private final Breakers breakers;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeliveryDesk(
            List<Connector> connectors,
            Targets targets,
            Outbox outbox,
            Breakers breakers,
            JsonMapper json,
            Clock clock) {
        connectors.forEach(connector -> this.connectors.put(connector.kind(), connector));
        this.targets = targets;
        this.outbox = outbox;
        this.breakers = breakers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a kind wants to know.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 400 when there is no such kind
     */
    public TargetKind kind(String name) {
        return TargetKind.of(connector(name));
    }

    /** Names of all kinds, in order. */
    public Set<String> kinds() {
        return new TreeSet<>(connectors.keySet());
    }

    /**
     * Adds a target; a webhook without a secret gets one.
     *
     * @param wanted without events it gets those of its kind
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming all that is wrong
     */
    public Target add(Site site, Targets.NewTarget wanted) {
        Connector connector = connector(wanted.kind());
        Map<String, String> secrets = new HashMap<>(wanted.secrets());
        if (connector.secrets().contains(WebhookSecret.NAME)) {
            secrets.computeIfAbsent(
                    WebhookSecret.NAME, name -> WebhookSecret.random(random).text());
        }
        Targets.NewTarget whole = withEvents(wanted, connector, secrets);
        check(connector, whole, secrets);
        return targets.add(site.id(), whole);
    }

    /**
     * Replaces a target; secrets that are not named stay.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming all that is wrong; 404
     */
    public Target replace(Site site, TargetId id, Targets.NewTarget wanted) {
        Target before = targets.get(site.id(), id);
        Connector connector = connector(wanted.kind());
        Map<String, String> secrets = new HashMap<>();
        before.access().secrets().keySet().forEach(name -> before.access()
                .secret(name)
                .ifPresent(value -> secrets.put(name, value)));
        secrets.putAll(wanted.secrets());
        new InputCheck()
                .that(
                        "/kind",
                        wanted.kind().equals(before.kind()),
                        "is \"" + wanted.kind() + "\", must stay \"" + before.kind() + "\"")
                .done();
        Targets.NewTarget whole = withEvents(wanted, connector, wanted.secrets());
        check(connector, whole, secrets);
        Target replaced = targets.replace(site.id(), id, whole);
        breakers.forget(id);
        return replaced;
    }

    /**
     * Gives a webhook a new secret; the one before signs beside it for a day.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 400 when the target is not signed; 404
     */
    public Target rotate(Site site, TargetId id) {
        Target target = targets.get(site.id(), id);
        new InputCheck()
                .that(
                        "",
                        connector(target.kind()).secrets().contains(WebhookSecret.NAME),
                        "is of the kind \"" + target.kind() + "\", which is not signed")
                .done();
        return targets.rotate(
                site.id(), id, WebhookSecret.NAME, WebhookSecret.random(random).text());
    }

    /**
     * Puts a test event into the outbox, within the current transaction.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    public DeliveryId test(Site site, TargetId id) {
        Target target = targets.get(site.id(), id);
        UUID key = UUID.randomUUID();
        EventDocument document = new EventDocument(
                EventType.TEST,
                key,
                clock.instant(),
                site.slug(),
                EventDocument.Data.note("A test from Deskhand. Nothing has happened."));
        return outbox.put(
                        site.id(),
                        new OutboxEntry(
                                key,
                                target.id(),
                                Optional.empty(),
                                EventType.TEST,
                                json.writeValueAsString(document),
                                clock.instant()))
                .orElseThrow();
    }

    /** The target's circuit breaker at this node: {@code closed}, {@code open} or {@code half_open}. */
    public String breaker(TargetId id) {
        return breakers.state(id);
    }

    private Connector connector(String kind) {
        Connector connector = connectors.get(kind);
        new InputCheck()
                .that("/kind", connector != null, "is \"" + kind + "\", must be one of " + String.join(", ", kinds()))
                .done();
        return Objects.requireNonNull(connector);
    }

    private static Targets.NewTarget withEvents(
            Targets.NewTarget wanted, Connector connector, Map<String, String> secrets) {
        return new Targets.NewTarget(
                wanted.name(),
                wanted.kind(),
                wanted.active(),
                wanted.events().isEmpty() ? connector.defaultEvents() : wanted.events(),
                wanted.settings(),
                secrets);
    }

    private static void check(Connector connector, Targets.NewTarget wanted, Map<String, String> secrets) {
        InputCheck check = new InputCheck();
        for (String event : wanted.events()) {
            check.that(
                    "/events",
                    EventType.ALL.contains(event) || connector.defaultEvents().contains(event),
                    "have \"" + event + "\", must be of " + String.join(", ", EventType.ALL));
        }
        for (String name : wanted.secrets().keySet()) {
            check.that(
                    "/secrets",
                    connector.secrets().contains(name),
                    "have \"" + name + "\", must be of " + new TreeSet<>(connector.secrets()));
        }
        Map<String, List<String>> listed = new HashMap<>();
        secrets.forEach((name, value) -> listed.put(name, List.of(value)));
        connector.check(new TargetAccess(wanted.settings(), listed), check);
        check.done();
    }
}
