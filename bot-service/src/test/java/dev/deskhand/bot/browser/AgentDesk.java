package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.bot.people.Theme;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An agent at work: an account, signed in, in a browser context of its own that is watched. */
record AgentDesk(ServiceUnderTest service, Agent agent, BrowserContext context, PageWatch watch, Page page)
        implements AutoCloseable {

    static final String PASSWORD = "four calm green lamps";

    static AgentDesk open(ServiceUnderTest service, Browser browser, String name, Role role) {
        return open(service, browser, name, role, new Browser.NewContextOptions().setViewportSize(1360, 820));
    }

    static AgentDesk open(
            ServiceUnderTest service, Browser browser, String name, Role role, Browser.NewContextOptions options) {
        Agent agent = account(service, name, role);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(30_000);
        PageWatch watch = new PageWatch(context, service.url());
        Page page = context.newPage();
        page.navigate(service.url() + "/console/sign-in");
        page.locator("input[name=email]").fill(agent.email());
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("button.strong").click();
        page.waitForURL("**/inbox/**");
        return new AgentDesk(service, agent, context, watch, page);
    }

    /** An account with the password of all desks. */
    static Agent account(ServiceUnderTest service, String name, Role role) {
        var site = service.bean(SiteDirectory.class).find("default").orElseThrow();
        Agent invited = service.bean(Agents.class)
                .add(NewAgent.invited(UUID.randomUUID() + "@example.com", name, role, Set.of(site.id())));
        OneTimeLinks links = service.bean(OneTimeLinks.class);
        String path = links.issue(invited, invited);
        return links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
    }

    /** The same account in another language and look. */
    AgentDesk with(String language, Optional<Theme> theme) {
        Agents agents = service.bean(Agents.class);
        agents.change(agents.get(agent.id()).with(agent.name(), language, ZoneId.of("UTC"), theme));
        return this;
    }

    void go(String path) {
        page.navigate(service.url() + path);
    }

    /** Opens a conversation, and waits until changes are heard. */
    void read(Object conversation) {
        go("/inbox/default/conversations/" + conversation + "?queue=all");
        assertThat(page.locator("html[data-live=true]")).isVisible();
    }

    Locator log() {
        return page.locator(".log");
    }

    void reply(String text) {
        page.locator("[data-panel=reply] textarea").fill(text);
        page.locator("[data-panel=reply] .send").click();
        assertThat(page.locator("[data-panel=reply] textarea")).hasValue("");
        assertThat(log().locator(".agent").last()).containsText(text);
    }

    void note(String text) {
        page.locator("[data-tab=note]").click();
        page.locator("[data-panel=note] textarea").fill(text);
        page.locator("[data-panel=note] .send").click();
        assertThat(page.locator("[data-panel=note]")).isHidden();
        assertThat(log().locator(".note").last()).containsText(text);
    }

    @Override
    public void close() {
        context.close();
        if (!watch.complaints().isEmpty()) {
            throw new AssertionError(agent.name() + "'s browser complains: " + watch.complaints());
        }
    }
}
