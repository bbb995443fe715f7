package dev.deskhand.bot.delivery;

import java.util.List;

/**
 * What a kind of target wants to know.
 *
 * @param settings names, in the order in which people fill them in
 * @param secrets names, in order
 * @param events types that it can choose from; empty where there is nothing to choose
 * @param signed whether what it gets is signed with a secret that is made here
 */
public record TargetKind(
        String name, List<String> settings, List<String> secrets, List<String> events, boolean signed) {

    public TargetKind {
        settings = List.copyOf(settings);
        secrets = List.copyOf(secrets);
        events = List.copyOf(events);
    }

    static TargetKind of(Connector connector) {
        boolean chooses = EventType.ALL.containsAll(connector.defaultEvents());
        return new TargetKind(
                connector.kind(),
                connector.settings(),
                connector.secrets().stream().sorted().toList(),
                chooses ? EventType.ALL : List.of(),
                connector.secrets().contains(WebhookSecret.NAME));
    }
}
