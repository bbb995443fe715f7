package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.EventType;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.problem.InputCheck;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Slack-compatible incoming webhook: Slack, Mattermost, Rocket.Chat, Zulip. Its address is its secret. */
@Component
class SlackConnector implements Connector {

    private static final String URL = "url";
    private static final int MOST_TEXT = 3_000;

    private final Receiver receiver;
    private final Wording wording;
    private final JsonMapper json;

    SlackConnector(Receiver receiver, Wording wording, JsonMapper json) {
        this.receiver = receiver;
        this.wording = wording;
        this.json = json;
    }

    @Override
    public String kind() {
        return "slack";
    }

    @Override
    public Set<String> defaultEvents() {
        return Set.of(EventType.HANDOFF_CREATED);
    }

    @Override
    public List<String> settings() {
        return List.of();
    }

    @Override
    public Set<String> secrets() {
        return Set.of(URL);
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        TargetAddress.check("/secrets/" + URL, access.secret(URL), check);
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        JsonNode document = wording.document(delivery);
        Map<String, Object> message =
                Map.of("text", text(document), "unfurl_links", false, "unfurl_media", false, "link_names", 0);
        receiver.send(
                "POST",
                TargetAddress.of(delivery.target().access().secret(URL)),
                Map.of(),
                json.writeValueAsString(message));
        return Outcome.DELIVERED;
    }

    private String text(JsonNode document) {
        String words = wording.transcript(document).stream()
                .map(line -> SlackText.escaped(line.author()) + ":\n" + SlackText.quoted(line.text()))
                .collect(Collectors.joining("\n"));
        String facts = wording.facts(document).stream().map(SlackText::escaped).collect(Collectors.joining("\n"));
        String whole = SlackText.escaped(wording.headline(document)) + "\n" + facts + "\n" + words;
        return whole.length() <= MOST_TEXT
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, whole.codePointCount(0, MOST_TEXT - 2))) + "…";
    }
}
