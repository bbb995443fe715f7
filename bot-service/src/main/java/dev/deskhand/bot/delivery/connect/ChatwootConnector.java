package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.DeliveryThreads;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.problem.InputCheck;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A Chatwoot conversation, in an inbox of the kind API, for each conversation that is handed over; what is said
 * afterwards follows as messages. The contact's {@code identifier} is the customer, and an attribute of the
 * conversation is ours, by which both are found again when a try broke off. Source: Chatwoot Application API v1.
 */
@Component
class ChatwootConnector extends HelpDeskConnector {

    private static final String NAME = "Chatwoot";
    private static final String ATTRIBUTE = "deskhand_conversation";
    private static final String NUMBER = "[0-9]{1,12}";

    private final Receiver receiver;
    private final Wording wording;

    ChatwootConnector(Receiver receiver, Wording wording, DeliveryThreads threads) {
        super(threads);
        this.receiver = receiver;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "chatwoot";
    }

    @Override
    public List<String> settings() {
        return List.of("url", "account", "inbox");
    }

    @Override
    void checkOwn(TargetAccess access, InputCheck check) {
        for (String name : new String[] {"account", "inbox"}) {
            check.that(
                    "/settings/" + name,
                    access.setting(name)
                            .filter(number -> number.matches(NUMBER))
                            .isPresent(),
                    "must be the number of the " + name);
        }
    }

    @Override
    void knock(TargetAccess access) throws IOException {
        Session session = new Session(access);
        receiver.get(session.uri("/inboxes/" + session.inbox()), session.headers());
    }

    @Override
    String begin(TargetAccess access, Delivery delivery, ConversationId conversation) throws IOException {
        Session session = new Session(access);
        JsonNode contact = contact(session, wording.document(delivery));
        String contactId = id(contact, NAME);
        JsonNode theirs = receiver.get(session.uri("/contacts/" + contactId + "/conversations"), session.headers());
        for (JsonNode one : theirs.path("payload")) {
            if (one.at("/custom_attributes/" + ATTRIBUTE).asString("").equals(conversation.toString())) {
                return id(one, NAME);
            }
        }
        Map<String, Object> begun = new HashMap<>();
        begun.put("inbox_id", Long.parseLong(session.inbox()));
        begun.put("contact_id", Long.parseLong(contactId));
        begun.put("status", "open");
        begun.put("custom_attributes", Map.of(ATTRIBUTE, conversation.toString()));
        sourceOf(contact, session).ifPresent(source -> begun.put("source_id", source));
        return id(receiver.exchange("POST", session.uri("/conversations"), session.headers(), begun), NAME);
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

    @Override
    void join(TargetAccess access, Delivery delivery, String there, boolean begun) throws IOException {
        Session session = new Session(access);
        JsonNode document = wording.document(delivery);
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
        id(
                receiver.exchange(
                        "POST", session.uri("/conversations/" + there + "/messages"), session.headers(), message),
                NAME);
    }

    /** How one account is reached. */
    private record Session(TargetAccess access) {

        URI uri(String path) {
            return at(access, "/api/v1/accounts/" + access.setting("account").orElseThrow() + path);
        }

        String inbox() {
            return access.setting("inbox").orElseThrow();
        }

        Map<String, String> headers() {
            return Map.of("api_access_token", access.secret(TOKEN).orElseThrow());
        }
    }
}
