package dev.deskhand.bot.delivery;

import dev.deskhand.bot.problem.InputCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A connector that keeps what it is given and does as the test says. */
final class ScriptedConnector implements Connector {

    static final String KIND = "scripted";

    final List<Delivery> tries = new ArrayList<>();
    final List<Delivery> taken = new ArrayList<>();
    Receiver receiver = delivery -> Outcome.DELIVERED;

    /** How a delivery is received. */
    interface Receiver {

        Outcome receive(Delivery delivery) throws IOException;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.copyOf(EventType.ALL);
    }

    @Override
    public List<String> settings() {
        return List.of();
    }

    @Override
    public Set<String> secrets() {
        return Set.of();
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {}

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        tries.add(delivery);
        Outcome outcome = receiver.receive(delivery);
        taken.add(delivery);
        return outcome;
    }
}
