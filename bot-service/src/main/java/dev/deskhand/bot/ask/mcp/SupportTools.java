package dev.deskhand.bot.ask.mcp;

import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.ask.AnswerDesk;
import dev.deskhand.bot.ask.AskedQuestion;
import dev.deskhand.bot.ask.DirectHandoff;
import dev.deskhand.bot.ask.Reply;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.stereotype.Component;

/**
 * What assistants can do here. Searching and answering record nothing and hand nothing over, so that a host may let its
 * model call them unasked; only {@code hand_off} has effects. What goes wrong is a tool's error and says what to mend.
 */
@Component
public class SupportTools {

    private static final TextLimit TEXT = TextLimit.required(4_000);
    private static final TextLimit NAME = TextLimit.required(320);
    private static final int MOST_ARTICLES = 10;
    private static final String SITE = "Slug of the site; may be left out when the key reaches one site only";
    private static final String CONVERSATION = "The conversation_id that an earlier result gave";

    private final AnswerDesk desk;
    private final DirectHandoff handoffs;
    private final ToolResults results;

    SupportTools(AnswerDesk desk, DirectHandoff handoffs, ToolResults results) {
        this.desk = desk;
        this.handoffs = handoffs;
        this.results = results;
    }

    @McpTool(
            name = "search_articles",
            title = "Search help articles",
            description =
                    "Finds the help articles that fit a question or keywords best, with the fitting passage of each.",
            annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    public CallToolResult searchArticles(
            McpTransportContext context,
            @McpToolParam(description = "Question or keywords, in any language; up to 4,000 characters") String query,
            @McpToolParam(required = false, description = "How many articles at most, 1 to 10; 5 when left out")
                    @Nullable
                    Integer limit,
            @McpToolParam(required = false, description = SITE) @Nullable String site) {
        return results.of(() -> {
            Caller caller = reader(context);
            int wanted = limit == null ? 5 : limit;
            new InputCheck()
                    .text("/query", query, TEXT)
                    .that(
                            "/limit",
                            wanted >= 1 && wanted <= MOST_ARTICLES,
                            "is " + wanted + ", must be 1 to " + MOST_ARTICLES)
                    .done();
            Reply reply = ask(caller, query, site, Optional.empty());
            return results.articles(reply.suggestions().stream().limit(wanted).toList());
        });
    }

    @McpTool(
            name = "answer",
            title = "Answer a question",
            description = "Answers a customer's question from the help articles, with citations and a confidence. "
                    + "Records nothing; says which outcome the question would have had.",
            annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    public CallToolResult answer(
            McpTransportContext context,
            @McpToolParam(description = "The question, in any language; up to 4,000 characters") String question,
            @McpToolParam(required = false, description = SITE) @Nullable String site,
            @McpToolParam(required = false, description = CONVERSATION) @Nullable String conversationId) {
        return results.of(() -> {
            Caller caller = reader(context);
            new InputCheck().text("/question", question, TEXT).done();
            return results.answer(ask(caller, question, site, conversation(conversationId)));
        });
    }

    @McpTool(
            name = "hand_off",
            title = "Hand over to the support team",
            description = "Sends a customer's message to the support team and tells when they are there. Call it once, "
                    + "and only when the customer wants a person.",
            annotations = @McpTool.McpAnnotations(destructiveHint = false, openWorldHint = false))
    public CallToolResult handOff(
            McpTransportContext context,
            @McpToolParam(description = "What the team is to know, in the customer's words; up to 4,000 characters")
                    String message,
            @McpToolParam(required = false, description = "Where the team's answer can go") @Nullable String email,
            @McpToolParam(required = false, description = "The customer's name") @Nullable String name,
            @McpToolParam(required = false, description = SITE) @Nullable String site,
            @McpToolParam(required = false, description = CONVERSATION) @Nullable String conversationId) {
        return results.of(() -> {
            Caller caller = KeyHoldersTransport.callerOf(context);
            caller.requireScope(Scope.HANDOFF);
            new InputCheck()
                    .text("/message", message, TEXT)
                    .optionalText("/email", email, NAME)
                    .optionalText("/name", name, NAME)
                    .done();
            return results.handoff(handoffs.open(
                    caller.siteFor(site).id(),
                    conversation(conversationId),
                    new ConversationStart(
                            new CustomerProfile(null, name, email, Map.of()), Optional.empty(), List.of("mcp")),
                    message));
        });
    }

    private Reply ask(Caller caller, String text, @Nullable String slug, Optional<ConversationId> conversation) {
        Site site = caller.siteFor(slug);
        return desk.ask(
                new AskedQuestion(
                        site,
                        text,
                        conversation,
                        Optional.empty(),
                        new ConversationStart(CustomerProfile.ANONYMOUS, Optional.empty(), List.of()),
                        List.of(),
                        caller.audiences(),
                        AnswerMode.AUTO,
                        true),
                reply -> {});
    }

    private static Caller reader(McpTransportContext context) {
        Caller caller = KeyHoldersTransport.callerOf(context);
        if (!caller.has(Scope.ANSWER) && !caller.has(Scope.ANSWER_INTERNAL)) {
            throw new DeskhandException(ErrorCode.FORBIDDEN, "This tool needs a key with the scope \"answer\".");
        }
        return caller;
    }

    private static Optional<ConversationId> conversation(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString).map(ConversationId::new);
        } catch (IllegalArgumentException e) {
            throw DeskhandException.invalid(
                    "/conversationId", "is \"" + id + "\", must be a UUID that an earlier result gave");
        }
    }
}
