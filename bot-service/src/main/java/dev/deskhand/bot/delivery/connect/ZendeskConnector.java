package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.DeliveryThreads;
import dev.deskhand.bot.delivery.EventType;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.ReceiverException;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A Zendesk ticket for each conversation that is handed over; what is said afterwards becomes a comment. The ticket's
 * {@code external_id} is the conversation, by which it is found again when a try broke off after Zendesk had made it.
 * Source: Zendesk Ticketing API, Tickets.
 */
@Component
class ZendeskConnector implements Connector {

    private static final String TOKEN = "token";

    private final Receiver receiver;
    private final Wording wording;
    private final DeliveryThreads threads;

    ZendeskConnector(Receiver receiver, Wording wording, DeliveryThreads threads) {
        this.receiver = receiver;
        this.wording = wording;
        this.threads = threads;
    }

    @Override
    public String kind() {
        return "zendesk";
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.of(EventType.HANDOFF_CREATED, EventType.MESSAGE_CREATED);
    }

    @Override
    public List<String> settings() {
        return List.of("url", "email");
    }

    @Override
    public Set<String> secrets() {
        return Set.of(TOKEN);
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        TargetAddress.check("/settings/url", access.setting("url"), check);
        check.text("/settings/email", access.setting("email").orElse(null), TextLimit.required(254));
        check.text("/secrets/" + TOKEN, access.secret(TOKEN).orElse(null), TextLimit.required(200));
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        Session session = new Session(delivery.target().access());
        if (delivery.type().equals(EventType.TEST)) {
            receiver.get(session.uri("/api/v2/users/me.json"), session.headers());
            return Outcome.DELIVERED;
        }
        ConversationId conversation = delivery.conversation().orElseThrow();
        Optional<String> ticket = threads.find(delivery.target().id(), conversation);
        if (ticket.isEmpty() && !delivery.type().equals(EventType.HANDOFF_CREATED)) {
            return new Outcome.Skipped("There is no ticket: the conversation was not handed over.");
        }
        if (ticket.isEmpty()) {
            threads.keep(delivery.target().id(), conversation, findOrCreate(session, delivery, conversation));
        } else {
            comment(session, delivery, ticket.get());
        }
        return Outcome.DELIVERED;
    }

    private String findOrCreate(Session session, Delivery delivery, ConversationId conversation) throws IOException {
        JsonNode found =
                receiver.get(session.uri("/api/v2/tickets.json?external_id=" + conversation), session.headers());
        if (found.path("tickets").size() > 0) {
            return id(found.path("tickets").get(0));
        }
        JsonNode document = wording.document(delivery);
        Map<String, Object> ticket = new HashMap<>();
        ticket.put("external_id", conversation.toString());
        ticket.put("subject", wording.subject(document).orElseGet(() -> wording.headline(document)));
        ticket.put("comment", Map.of("body", wording.plain(document), "public", false));
        ticket.put("tags", List.of("deskhand"));
        requester(document).ifPresent(requester -> ticket.put("requester", requester));
        Map<String, String> headers = new HashMap<>(session.headers());
        headers.put("Idempotency-Key", delivery.key().toString());
        return id(receiver.exchange("POST", session.uri("/api/v2/tickets.json"), headers, Map.of("ticket", ticket))
                .path("ticket"));
    }

    /* Zendesk writes to requesters: so only an address that the site vouches for is one. */
    private static Optional<Map<String, String>> requester(JsonNode document) {
        JsonNode customer = document.at("/data/conversation/customer");
        String email = customer.path("email").asString("");
        return email.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of("email", email, "name", customer.path("name").asString(email)));
    }

    private void comment(Session session, Delivery delivery, String ticket) throws IOException {
        String body = wording.plain(wording.document(delivery));
        receiver.exchange(
                "PUT",
                session.uri("/api/v2/tickets/" + ticket + ".json"),
                session.headers(),
                Map.of("ticket", Map.of("comment", Map.of("body", body, "public", false))));
    }

    private static String id(JsonNode ticket) throws ReceiverException {
        long id = ticket.path("id").asLong(0);
        if (id <= 0) {
            throw ReceiverException.failed("Zendesk named no ticket.");
        }
        return Long.toString(id);
    }

    /** How one Zendesk is reached. */
    private record Session(TargetAccess access) {

        URI uri(String path) {
            String base = TargetAddress.of(access.setting("url")).toString();
            return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
        }

        Map<String, String> headers() {
            String login = access.setting("email").orElseThrow() + "/token:"
                    + access.secret(TOKEN).orElseThrow();
            return Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
