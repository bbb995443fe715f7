package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.DeliveryThreads;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A Zendesk ticket for each conversation that is handed over; what is said afterwards becomes a comment. The ticket's
 * {@code external_id} is the conversation, by which it is found again when a try broke off after Zendesk had made it.
 * Source: Zendesk Ticketing API, Tickets.
 */
@Component
class ZendeskConnector extends HelpDeskConnector {

    private static final String NAME = "Zendesk";

    private final Receiver receiver;
    private final Wording wording;

    ZendeskConnector(Receiver receiver, Wording wording, DeliveryThreads threads) {
        super(threads);
        this.receiver = receiver;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "zendesk";
    }

    @Override
    public List<String> settings() {
        return List.of("url", "email");
    }

    @Override
    void checkOwn(TargetAccess access, InputCheck check) {
        check.text("/settings/email", access.setting("email").orElse(null), TextLimit.required(254));
    }

    @Override
    void knock(TargetAccess access) throws IOException {
        receiver.get(at(access, "/api/v2/users/me.json"), headers(access));
    }

    @Override
    String begin(TargetAccess access, Delivery delivery, ConversationId conversation) throws IOException {
        JsonNode found = receiver.get(at(access, "/api/v2/tickets.json?external_id=" + conversation), headers(access));
        if (found.path("tickets").size() > 0) {
            return id(found.path("tickets").get(0), NAME);
        }
        JsonNode document = wording.document(delivery);
        Map<String, Object> ticket = new HashMap<>();
        ticket.put("external_id", conversation.toString());
        ticket.put("subject", wording.subject(document).orElseGet(() -> wording.headline(document)));
        ticket.put("comment", Map.of("body", wording.plain(document), "public", false));
        ticket.put("tags", List.of("deskhand"));
        requester(document).ifPresent(requester -> ticket.put("requester", requester));
        Map<String, String> headers = new HashMap<>(headers(access));
        headers.put("Idempotency-Key", delivery.key().toString());
        return id(
                receiver.exchange("POST", at(access, "/api/v2/tickets.json"), headers, Map.of("ticket", ticket))
                        .path("ticket"),
                NAME);
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

    /* A new ticket has its first comment. */
    @Override
    void join(TargetAccess access, Delivery delivery, String ticket, boolean begun) throws IOException {
        if (!begun) {
            String body = wording.plain(wording.document(delivery));
            receiver.exchange(
                    "PUT",
                    at(access, "/api/v2/tickets/" + ticket + ".json"),
                    headers(access),
                    Map.of("ticket", Map.of("comment", Map.of("body", body, "public", false))));
        }
    }

    private static Map<String, String> headers(TargetAccess access) {
        String login = access.setting("email").orElseThrow() + "/token:"
                + access.secret(TOKEN).orElseThrow();
        return Map.of(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
