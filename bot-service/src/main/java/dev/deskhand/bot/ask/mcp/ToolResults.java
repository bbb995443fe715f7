package dev.deskhand.bot.ask.mcp;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.ask.Reply;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.ExceptionTranslation;
import dev.deskhand.knowledge.search.Passage;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What tools give back: a text for models, and the same as structured content for programs. */
@Component
class ToolResults {

    private static final Logger log = LoggerFactory.getLogger(ToolResults.class);

    /** Runs a tool; what it throws is its error, told as callers of the API are told. */
    CallToolResult of(Supplier<CallToolResult> tool) {
        try {
            return tool.get();
        } catch (RuntimeException e) {
            DeskhandException problem = ExceptionTranslation.translate(e);
            if (problem.code() == ErrorCode.INTERNAL) {
                log.error("Unexpected in a tool", e);
            }
            String detail = String.valueOf(problem.getMessage());
            return CallToolResult.builder()
                    .isError(true)
                    .addTextContent(detail)
                    .structuredContent(Map.of("code", problem.code().slug(), "detail", detail))
                    .build();
        }
    }

    CallToolResult articles(List<Passage> passages) {
        String text = passages.stream()
                .map(passage -> heading(passage) + "\n\n" + passage.text())
                .collect(Collectors.joining("\n\n---\n\n"));
        return result(
                passages.isEmpty() ? "No article fits." : text,
                Map.of(
                        "articles",
                        passages.stream()
                                .map(passage -> article(passage, passage.text()))
                                .toList()));
    }

    CallToolResult answer(Reply reply) {
        String said = reply.answer().map(Reply.Text::text).orElse("");
        String sources = reply.citations().stream()
                .map(citation -> "\n- " + heading(citation.passage()))
                .collect(Collectors.joining());
        Map<String, @Nullable Object> structured = new LinkedHashMap<>();
        structured.put("outcome", reply.outcome());
        structured.put("text", said);
        structured.put("confidence", reply.confidence().value());
        structured.put("threshold", reply.confidence().threshold());
        structured.put(
                "citations", reply.citations().stream().map(ToolResults::cited).toList());
        structured.put(
                "suggestions",
                reply.suggestions().stream()
                        .map(passage -> article(passage, null))
                        .toList());
        String outcome = "Outcome: %s, confidence %.2f of %.2f needed."
                .formatted(
                        reply.outcome(),
                        reply.confidence().value(),
                        reply.confidence().threshold());
        return result(
                said + (sources.isEmpty() ? "" : "\n\nSources:" + sources) + (said.isEmpty() ? "" : "\n\n") + outcome,
                structured);
    }

    CallToolResult handoff(Handoff handoff) {
        Map<String, @Nullable Object> structured = new LinkedHashMap<>();
        structured.put("handoff_id", handoff.id().value().toString());
        structured.put("status", handoff.status().code());
        structured.put("message", handoff.message());
        structured.put("opens_at", handoff.opensAt().map(Object::toString).orElse(null));
        structured.put("conversation_id", handoff.conversation().value().toString());
        return result(handoff.message(), structured);
    }

    private static CallToolResult result(String text, Map<String, @Nullable Object> structured) {
        return CallToolResult.builder()
                .addTextContent(text)
                .structuredContent(structured)
                .build();
    }

    private static Map<String, @Nullable Object> cited(Citation citation) {
        return article(citation.passage(), citation.quote());
    }

    private static Map<String, @Nullable Object> article(Passage passage, @Nullable String quote) {
        Map<String, @Nullable Object> article = new LinkedHashMap<>();
        article.put("id", passage.externalId());
        article.put("title", passage.title());
        article.put("url", passage.deepLink());
        if (quote != null) {
            article.put("quote", quote);
        }
        return article;
    }

    private static String heading(Passage passage) {
        String url = passage.deepLink();
        return url == null ? passage.title() : "[" + passage.title() + "](" + url + ")";
    }
}
