package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event in plain words, for receivers that people read. */
@Component
class Wording {

    private static final int MOST_SUBJECT = 120;

    private final JsonMapper json;

    Wording(JsonMapper json) {
        this.json = json;
    }

    JsonNode document(Delivery delivery) {
        return json.readTree(delivery.payload());
    }

    /** One line that says what has happened; without customers' words. */
    String headline(JsonNode document) {
        String site = document.path("site").asString("");
        return switch (document.path("type").asString("")) {
            case EventType.HANDOFF_CREATED ->
                "A conversation needs a person (" + site + "): "
                        + document.at("/data/handoff/reason").asString("").replace('_', ' ');
            case EventType.HANDOFF_ACCEPTED -> "A person has taken a conversation over (" + site + ")";
            case EventType.HANDOFF_RESOLVED -> "A hand-off is resolved (" + site + ")";
            case EventType.MESSAGE_CREATED -> "A new message (" + site + ")";
            case EventType.CONVERSATION_CLOSED -> "A conversation was closed (" + site + ")";
            case EventType.CONVERSATION_RATED ->
                "A conversation was rated " + document.at("/data/rating/stars").asInt(0) + " of 5 (" + site + ")";
            default -> document.at("/data/note").asString("A test from Deskhand.");
        };
    }

    /** What the customer wanted, in one line; empty where no message is known. */
    Optional<String> subject(JsonNode document) {
        List<Line> lines = transcript(document);
        return lines.stream()
                .filter(line -> line.author().equals("customer"))
                .reduce((first, second) -> second)
                .map(line -> cut(line.text().replaceAll("\\s+", " ").strip()));
    }

    /** The words that the event carries: the transcript of a hand-off, or its one message. */
    List<Line> transcript(JsonNode document) {
        List<Line> lines = new ArrayList<>();
        document.at("/data/handoff/packet/transcript")
                .forEach(line -> lines.add(new Line(
                        line.path("author").asString(""), line.path("text").asString(""))));
        JsonNode message = document.at("/data/message");
        if (!message.isMissingNode()) {
            lines.add(new Line(
                    message.path("author").asString(""), message.path("text").asString("")));
        }
        String comment = document.at("/data/rating/comment").asString("");
        if (!comment.isEmpty()) {
            lines.add(new Line("customer", comment));
        }
        return lines;
    }

    /** Who the customer is and where, a fact a line. */
    List<String> facts(JsonNode document) {
        JsonNode conversation = document.at("/data/conversation");
        List<String> facts = new ArrayList<>();
        add(facts, "Customer", conversation.at("/customer/name"));
        add(facts, "Customer's id", conversation.at("/customer/externalId"));
        add(facts, "E-mail", conversation.at("/customer/email"));
        add(facts, "Page", conversation.path("pageUrl"));
        add(facts, "Language", conversation.path("language"));
        add(facts, "Conversation", conversation.path("id"));
        return facts;
    }

    /** All of it as plain text. */
    String plain(JsonNode document) {
        String words = transcript(document).stream()
                .map(line -> line.author() + ": " + line.text())
                .collect(Collectors.joining("\n\n"));
        String facts = String.join("\n", facts(document));
        return List.of(headline(document), words, facts).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static void add(List<String> facts, String name, JsonNode value) {
        String text = value.asString("");
        if (!text.isEmpty()) {
            facts.add(name + ": " + text.replaceAll("\\s+", " "));
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SUBJECT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SUBJECT - 1)) + "…";
    }

    /** Something said. */
    record Line(String author, String text) {}
}
