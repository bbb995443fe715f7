package dev.deskhand.bot.ask.compat;

import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.ask.AskedQuestion;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks a request and gathers all that is wrong with it; what passes is a question that can be asked. */
final class ChatRequestCheck {

    private static final TextLimit QUESTION = TextLimit.required(4_000);
    private static final TextLimit TURN = TextLimit.upTo(20_000);
    private static final TextLimit USER = TextLimit.required(320);
    private static final int MAX_TURNS = 100;
    private static final Set<String> INSTRUCTIONS = Set.of("system", "developer", "tool", "function");

    private final InputCheck check = new InputCheck();
    private final ChatRequest request;

    private ChatRequestCheck(ChatRequest request) {
        this.request = request;
    }

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming every field that is wrong; 404 for a site that the
     *     key does not reach
     */
    static AskedQuestion check(ChatRequest request, Caller caller) {
        return new ChatRequestCheck(request).question(caller);
    }

    private AskedQuestion question(Caller caller) {
        ChatModel model = model();
        check.that("/n", request.n() == null || request.n() == 1, "is " + request.n() + ", must be 1");
        List<Turn> turns = turns();
        int asked = lastOfUser(turns);
        check.that("/messages", asked >= 0, "has no message of the user, needs one");
        String text = asked < 0 ? "" : turns.get(asked).text();
        if (asked >= 0) {
            check.text("/messages", text, QUESTION);
        }
        check.optionalText("/user", request.user(), USER);
        Optional<ConversationId> conversation = conversation();
        boolean dryRun = dryRun();
        check.done();
        Site site = caller.siteFor(metadata("site"));
        List<Turn> before = turns.subList(Math.max(0, asked - MAX_TURNS), asked);
        return new AskedQuestion(
                site,
                text,
                conversation,
                Optional.empty(),
                new ConversationStart(
                        new CustomerProfile(request.user(), null, null, Map.of()), Optional.empty(), List.of()),
                conversation.isPresent() ? List.of() : before,
                caller.audiences(),
                model.mode(),
                dryRun);
    }

    private ChatModel model() {
        String id = request.model();
        check.that(
                "/model",
                id != null && ChatModel.find(id).isPresent(),
                (id == null ? "is missing" : "is \"" + id + "\"") + ", must be one of " + ChatModel.names());
        return Optional.ofNullable(id).flatMap(ChatModel::find).orElse(ChatModel.DESKHAND);
    }

    /* What is not said by user or assistant is no turn: nobody instructs the service but its operator. */
    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        List<ChatRequest.@Nullable Message> messages = request.messages() == null ? List.of() : request.messages();
        for (int i = 0; i < messages.size(); i++) {
            ChatRequest.Message message = messages.get(i);
            String role = message == null ? null : message.role();
            if (message != null && ("user".equals(role) || "assistant".equals(role))) {
                String text = text("/messages/" + i + "/content", message.content());
                if (!text.isBlank()) {
                    turns.add(new Turn("user".equals(role) ? Turn.Role.CUSTOMER : Turn.Role.ASSISTANT, text));
                }
            } else if (role == null || !INSTRUCTIONS.contains(role)) {
                check.wrong(
                        "/messages/" + i + "/role",
                        (role == null ? "is missing" : "is \"" + role + "\"") + ", must be \"user\" or \"assistant\"");
            }
        }
        return turns;
    }

    private String text(String pointer, @Nullable JsonNode content) {
        if (content == null || content.isNull()) {
            return "";
        }
        if (!content.isString() && !content.isArray()) {
            check.wrong(pointer, "has the wrong type, must be a string or an array of parts");
            return "";
        }
        String text = content.isString()
                ? content.asString()
                : content.valueStream()
                        .filter(part -> part.path("type").asString("").equals("text"))
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining("\n"));
        check.optionalText(pointer, text, TURN);
        return text;
    }

    private static int lastOfUser(List<Turn> turns) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).role() == Turn.Role.CUSTOMER) {
                return i;
            }
        }
        return -1;
    }

    private Optional<ConversationId> conversation() {
        String id = metadata("conversation_id");
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ConversationId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            check.wrong("/metadata/conversation_id", "is \"" + id + "\", must be a UUID that an earlier answer gave");
            return Optional.empty();
        }
    }

    private boolean dryRun() {
        String value = metadata("dry_run");
        check.that(
                "/metadata/dry_run",
                value == null || value.equals("true") || value.equals("false"),
                "is \"" + value + "\", must be \"true\" or \"false\"");
        return "true".equals(value);
    }

    private @Nullable String metadata(String name) {
        return request.metadata() == null ? null : request.metadata().get(name);
    }
}
