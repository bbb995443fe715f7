package dev.deskhand.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.delivery.DeliveryDesk;
import dev.deskhand.bot.delivery.EventType;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on deliveries in a browser: free of faults, as wide as the window, in every look. */
class DeliveryPagesLookIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 1280, 900", "DARK, en, 1280, 900", "LIGHT, he, 1280, 900", "DARK, he, 390, 844"})
    void every_page_is_free_of_faults_and_fits(ColorScheme scheme, String language, int width, int height) {
        Target target = targetWithTroubles();
        try (AgentDesk boss = AgentDesk.open(
                        service,
                        browser,
                        "Grace Hopper",
                        Role.ADMIN,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme))
                .with(language, Optional.empty())) {
            for (String path : List.of("", "/targets/" + target.id(), "/new?kind=zendesk")) {
                boss.go("/desk/delivery/default" + path);

                assertThat(faults(boss.page())).as(path).isEmpty();
                assertThat(boss.page().evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isEqualTo(width);
                picture(
                        boss.page(),
                        scheme + "-" + language + "-" + width + path.replaceAll("\\W+.*", "") + path.length());
            }
        }
    }

    private Target targetWithTroubles() {
        Site site = service.bean(SiteDirectory.class).find("default").orElseThrow();
        Target target = service.bean(DeliveryDesk.class)
                .add(
                        site,
                        new Targets.NewTarget(
                                "Ticket system of the workshop",
                                "webhook",
                                false,
                                Set.of(EventType.HANDOFF_CREATED, EventType.MESSAGE_CREATED),
                                Map.of("url", "https://tickets.example.com/hooks/deskhand"),
                                Map.of()));
        for (String state : List.of("parked", "parked", "due", "delivered")) {
            service.bean(JdbcClient.class)
                    .sql("""
                    insert into bot.outbox (id, site_id, target_id, key, type, payload, state, attempts, due_at, fault,
                        created_at, done_at)
                    values (:id, :site, :target, :key, 'message.created', '{}', :state, 21, now() + interval '1 hour',
                        'The receiver answered 503: "upstream connect error", and it goes on for a while', now(),
                        case when :state = 'due' then null else now() end)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("site", site.id().value())
                    .param("target", target.id().value())
                    .param("key", UUID.randomUUID())
                    .param("state", state)
                    .update();
        }
        return target;
    }

    /* For whoever wants to look at them: -Ddeskhand.look=FOLDER. */
    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getProperty("deskhand.look"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true)));
    }
}
