package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.EventType;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.delivery.WebhookSecret;
import dev.deskhand.bot.problem.InputCheck;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Any address that takes JSON, signed in the Standard Webhooks manner with all secrets that are good at the moment.
 */
@Component
class WebhookConnector implements Connector {

    private final Receiver receiver;
    private final Clock clock;

    WebhookConnector(Receiver receiver, Clock clock) {
        this.receiver = receiver;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.copyOf(EventType.ALL);
    }

    @Override
    public List<String> settings() {
        return List.of("url");
    }

    @Override
    public Set<String> secrets() {
        return Set.of(WebhookSecret.NAME);
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        TargetAddress.check("/settings/url", access.setting("url"), check);
        access.secret(WebhookSecret.NAME)
                .ifPresent(text -> check.that(
                        "/secrets/" + WebhookSecret.NAME,
                        WebhookSecret.parse(text).isPresent(),
                        "must be whsec_ and the base64 of 24 to 64 bytes"));
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        TargetAccess access = delivery.target().access();
        String id = "evt_" + delivery.key();
        long timestamp = clock.instant().getEpochSecond();
        String signatures = access.secrets(WebhookSecret.NAME).stream()
                .flatMap(text -> WebhookSecret.parse(text).stream())
                .map(secret -> secret.sign(id, timestamp, delivery.payload()))
                .collect(Collectors.joining(" "));
        receiver.send(
                "POST",
                TargetAddress.of(access.setting("url")),
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", signatures),
                delivery.payload());
        return Outcome.DELIVERED;
    }
}
