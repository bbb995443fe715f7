package dev.deskhand.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.deskhand.bot.access.ApiKeys;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The JavaScript client in a browser; what it does otherwise is tested in Node. */
class JavaScriptClientIT extends BrowserTest {

    private static final Path CLIENT = Path.of("..", "clients", "javascript", "deskhand.js");

    private static final String ASK = """
            async ([url, key]) => {
              const { Deskhand } = await import("/deskhand.js");
              const pieces = [];
              const deskhand = new Deskhand({ url, key });
              const answer = await deskhand.answer("How do I connect my garden to Wi-Fi?", { onText: (text) => pieces.push(text) });
              const next = await deskhand.answer({ question: "And then?", conversationId: answer.conversationId });
              return [pieces.join("") === answer.answer.text, next.conversationId === answer.conversationId, answer.traceId];
            }
            """;

    @Test
    void streams_an_answer_and_goes_on_with_the_conversation() {
        context.route(
                "**/deskhand.js",
                route ->
                        route.fulfill(new Route.FulfillOptions().setPath(CLIENT).setContentType("text/javascript")));
        visit("<!doctype html><html lang=\"en\"><title>A tool of our own</title><main></main></html>", "");

        Object result = page.evaluate(ASK, List.of(service.url(), key()));

        assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .startsWith(true, true)
                .hasSize(3)
                .doesNotContainNull();
    }

    private String key() {
        NewApiKey wanted = new NewApiKey("a tool", Set.of(Scope.ANSWER), true, Set.of());
        return service.bean(ApiKeys.class).issue(wanted).secret().value();
    }
}
