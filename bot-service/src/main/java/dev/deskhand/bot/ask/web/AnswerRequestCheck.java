package dev.deskhand.bot.ask.web;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.ask.AskedQuestion;
import dev.deskhand.bot.ask.web.AnswerRequest.Context;
import dev.deskhand.bot.ask.web.AnswerRequest.HistoryTurn;
import dev.deskhand.bot.ask.web.AnswerRequest.User;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks a request and gathers all that is wrong with it; what passes is a question that can be asked. */
@Component
class AnswerRequestCheck {

    private static final TextLimit QUESTION = TextLimit.required(4_000);
    private static final TextLimit TURN = TextLimit.required(20_000);
    private static final TextLimit NAME = TextLimit.upTo(320);
    private static final TextLimit TAG = TextLimit.required(64);
    private static final TextLimit URL = TextLimit.upTo(2_048);
    private static final int MAX_TAGS = 20;
    private static final int MAX_TURNS = 100;
    private static final int MAX_ATTRIBUTES = 8_000;

    private final JsonMapper json;

    AnswerRequestCheck(JsonMapper json) {
        this.json = json;
    }

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming every field that is wrong
     */
    AskedQuestion check(AnswerRequest request, Site site, Set<Audience> audiences) {
        InputCheck check = new InputCheck();
        check.text("/question", request.question(), QUESTION);
        Optional<ConversationId> conversation = conversation(request.conversationId(), check);
        Optional<String> language = language(request.language(), check);
        ConversationStart origin = origin(request, check);
        List<Turn> history = history(request, check);
        AnswerMode mode = mode(request.mode(), check);
        check.done();
        String question = request.question() == null ? "" : request.question();
        return new AskedQuestion(
                site, question, conversation, language, origin, history, audiences, mode, request.isDryRun());
    }

    private static Optional<ConversationId> conversation(@Nullable String id, InputCheck check) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ConversationId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            check.wrong("/conversationId", "is \"" + id + "\", must be a UUID that an earlier answer gave");
            return Optional.empty();
        }
    }

    private static Optional<String> language(@Nullable String tag, InputCheck check) {
        Optional<String> known = Optional.ofNullable(tag).flatMap(KnownLanguages::primaryTag);
        check.that(
                "/language",
                tag == null || known.isPresent(),
                "is \"" + tag + "\", must be a BCP 47 tag of a known language, such as \"en\" or \"pt-BR\"");
        return known;
    }

    private ConversationStart origin(AnswerRequest request, InputCheck check) {
        Context context = request.context();
        String pageUrl = context == null ? null : context.pageUrl();
        check.optionalText("/context/pageUrl", pageUrl, URL).atMost("/tags", request.tags(), MAX_TAGS);
        List<String> tags = new ArrayList<>();
        for (String tag : request.tags() == null ? List.<@Nullable String>of() : request.tags()) {
            check.text("/tags/" + tags.size(), tag, TAG);
            tags.add(tag == null ? "" : tag);
        }
        return new ConversationStart(profile(request.user(), check), Optional.ofNullable(pageUrl), tags);
    }

    private CustomerProfile profile(@Nullable User user, InputCheck check) {
        if (user == null) {
            return CustomerProfile.ANONYMOUS;
        }
        Map<String, @Nullable Object> attributes =
                user.attributes() == null ? Map.<String, @Nullable Object>of() : user.attributes();
        int size = json.writeValueAsString(attributes).length();
        check.optionalText("/user/id", user.id(), TextLimit.required(NAME.max()))
                .optionalText("/user/name", user.name(), NAME)
                .optionalText("/user/email", user.email(), NAME)
                .that(
                        "/user/attributes",
                        size <= MAX_ATTRIBUTES,
                        "has " + size + " characters as JSON, must be at most " + MAX_ATTRIBUTES);
        return new CustomerProfile(user.id(), user.name(), user.email(), attributes);
    }

    private static List<Turn> history(AnswerRequest request, InputCheck check) {
        List<Turn> turns = new ArrayList<>();
        if (request.history() == null || request.history().isEmpty()) {
            return turns;
        }
        check.that(
                        "/history",
                        request.isDryRun() && request.conversationId() == null,
                        "is given, only allowed with \"dryRun\": true and without a conversationId")
                .atMost("/history", request.history(), MAX_TURNS);
        for (HistoryTurn turn : request.history()) {
            turns.add(turn("/history/" + turns.size(), turn, check));
        }
        return turns;
    }

    private static Turn turn(String pointer, @Nullable HistoryTurn turn, InputCheck check) {
        String role = turn == null ? null : turn.role();
        String text = turn == null ? null : turn.text();
        check.that(
                pointer + "/role",
                "customer".equals(role) || "assistant".equals(role),
                "is " + (role == null ? "missing" : "\"" + role + "\"") + ", must be \"customer\" or \"assistant\"");
        check.text(pointer + "/text", text, TURN);
        return new Turn("customer".equals(role) ? Turn.Role.CUSTOMER : Turn.Role.ASSISTANT, text == null ? "" : text);
    }

    private static AnswerMode mode(@Nullable String code, InputCheck check) {
        Optional<AnswerMode> known = Arrays.stream(AnswerMode.values())
                .filter(mode ->
                        code == null ? mode == AnswerMode.AUTO : mode.code().equals(code))
                .findFirst();
        check.that(
                "/mode", known.isPresent(), "is \"" + code + "\", must be \"auto\", \"extractive\" or \"generative\"");
        return known.orElse(AnswerMode.AUTO);
    }
}
