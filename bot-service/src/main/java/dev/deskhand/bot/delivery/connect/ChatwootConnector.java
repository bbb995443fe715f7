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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A Chatwoot conversation, in an inbox of the kind API, for each conversation that is handed over; what is said
 * afterwards follows as messages. The contact's {@code identifier} is the customer, and an attribute of the
 * conversation is ours, by which both are found again when a try broke off. Source: Chatwoot Application API v1.
 */
@Component
class ChatwootConnector implements Connector {

    private static final String TOKEN = "token";
    private static final String ATTRIBUTE = "deskhand_conversation";
    private static final String NUMBER = "[0-9]{1,12}";

    private final Receiver receiver;
    private final Wording wording;
    private final DeliveryThreads threads;

    ChatwootConnector(Receiver receiver, Wording wording, DeliveryThreads threads) {
        this.receiver = receiver;
        this.wording = wording;
        this.threads = threads;
    }

    @Override
    public String kind() {
        return "chatwoot";
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.of(EventType.HANDOFF_CREATED, EventType.MESSAGE_CREATED);
    }

    @Override
    public List<String> settings() {
        return List.of("url", "account", "inbox");
    }

    @Override
    public Set<String> secrets() {
        return Set.of(TOKEN);
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        TargetAddress.check("/settings/url", access.setting("url"), check);
        for (String name : new String[] {"account", "inbox"}) {
            check.that(
                    "/settings/" + name,
                    access.setting(name)
                            .filter(number -> number.matches(NUMBER))
                            .isPresent(),
                    "must be the number of the " + name);
        }
        check.text("/secrets/" + TOKEN, access.secret(TOKEN).orElse(null), TextLimit.required(200));
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        Session session = new Session(delivery.target().access());
        if (delivery.type().equals(EventType.TEST)) {
            receiver.get(session.uri("/inboxes/" + session.inbox()), session.headers());
            return Outcome.DELIVERED;
        }
        ConversationId conversation = delivery.conversation().orElseThrow();
        Optional<String> known = threads.find(delivery.target().id(), conversation);
        if (known.isEmpty() && !delivery.type().equals(EventType.HANDOFF_CREATED)) {
            return new Outcome.Skipped("There is no conversation over there: it was not handed over.");
        }
        JsonNode document = wording.document(delivery);
        String there = known.isPresent() ? known.get() : begin(session, document, conversation);
        if (known.isEmpty()) {
            threads.keep(delivery.target().id(), conversation, there);
        }
        say(session, there, document, delivery);
        return Outcome.DELIVERED;
    }

    private String begin(Session session, JsonNode document, ConversationId conversation) throws IOException {
        JsonNode contact = contact(session, document);
        String contactId = id(contact);
        JsonNode theirs = receiver.get(session.uri("/contacts/" + contactId + "/conversations"), session.headers());
        for (JsonNode one : theirs.path("payload")) {
            if (one.at("/custom_attributes/" + ATTRIBUTE).asString("").equals(conversation.toString())) {
                return id(one);
            }
        }
        Map<String, Object> begun = new HashMap<>();
        begun.put("inbox_id", Long.parseLong(session.inbox()));
        begun.put("contact_id", Long.parseLong(contactId));
        begun.put("status", "open");
        begun.put("custom_attributes", Map.of(ATTRIBUTE, conversation.toString()));
        sourceOf(contact, session).ifPresent(source -> begun.put("source_id", source));
        return id(receiver.exchange("POST", session.uri("/conversations"), session.headers(), begun));
    }

    private JsonNode contact(Session session, JsonNode document) throws IOException {
        JsonNode customer = document.at("/data/conversation/customer");
        String identifier = customer.path("id").asString("");
        JsonNode found = receiver.get(session.uri("/contacts/search?q=" + identifier), session.headers());
        for (JsonNode one : found.path("payload")) {
            if (one.path("identifier").asString("").equals(identifier)) {
                return one;
            }
        }
        Map<String, Object> made = new HashMap<>();
        made.put("inbox_id", Long.parseLong(session.inbox()));
        made.put("identifier", identifier);
        made.put("name", customer.path("name").asString("A customer"));
        String email = customer.path("email").asString("");
        if (!email.isEmpty()) {
            made.put("email", email);
        }
        return receiver.exchange("POST", session.uri("/contacts"), session.headers(), made)
                .at("/payload/contact");
    }

    private static Optional<String> sourceOf(JsonNode contact, Session session) {
        for (JsonNode inbox : contact.path("contact_inboxes")) {
            if (inbox.at("/inbox/id").asString("").equals(session.inbox())) {
                return Optional.of(inbox.path("source_id").asString(""));
            }
        }
        return Optional.empty();
    }

    private void say(Session session, String there, JsonNode document, Delivery delivery) throws IOException {
        boolean customer = document.at("/data/message/author").asString("").equals("customer");
        Map<String, Object> message = Map.of(
                "content",
                SlackText.unmarked(wording.plain(document)),
                "message_type",
                customer ? "incoming" : "outgoing",
                "private",
                !customer,
                "content_attributes",
                Map.of("deskhand_key", delivery.key().toString()));
        id(receiver.exchange("POST", session.uri("/conversations/" + there + "/messages"), session.headers(), message));
    }

    private static String id(JsonNode thing) throws ReceiverException {
        long id = thing.path("id").asLong(0);
        if (id <= 0) {
            throw ReceiverException.failed("Chatwoot answered without an id.");
        }
        return Long.toString(id);
    }

    /** How one account is reached. */
    private record Session(TargetAccess access) {

        URI uri(String path) {
            String base = TargetAddress.of(access.setting("url")).toString();
            String account = access.setting("account").orElseThrow();
            return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/api/v1/accounts/"
                    + account + path);
        }

        String inbox() {
            return access.setting("inbox").orElseThrow();
        }

        Map<String, String> headers() {
            return Map.of("api_access_token", access.secret(TOKEN).orElseThrow());
        }
    }
}
