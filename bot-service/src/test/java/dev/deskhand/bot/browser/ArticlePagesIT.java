package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.Theme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The leads' desk in a browser: written with a live preview, by keyboard, in any look, without a fault. */
class ArticlePagesIT extends BrowserTest {

    private static final String TEXT =
            "## Soft reset\n\n1. Hold the button for **five seconds**.\n2. Wait for the light.\n";

    @Test
    void a_text_is_shown_as_the_widget_shows_it_while_it_is_written() {
        try (AgentDesk lead = AgentDesk.open(service, browser, "Lea", Role.LEAD)) {
            begin(lead, "Reset your garden");
            lead.page().locator("#body").fill(TEXT + "<img src=x onerror=alert(1)> [out](javascript:alert(1))");

            assertThat(lead.page().locator("#preview ol li strong")).hasText("five seconds");
            assertThat(lead.page().locator("#preview [role=heading]")).hasText("Soft reset");
            assertThat(lead.page().locator("#preview img, #preview a")).hasCount(0);
        }
    }

    @Test
    void a_picture_is_sent_named_and_shown() throws IOException {
        try (AgentDesk lead = AgentDesk.open(service, browser, "Lea", Role.LEAD)) {
            begin(lead, "Look at this");
            lead.page().locator("#picture").setInputFiles(new FilePayload("plant.png", "image/png", picture()));

            assertThat(lead.page().locator("#preview img[alt=plant]")).isVisible();
            assertThat(lead.page().locator("#body"))
                    .hasValue(Pattern.compile("!\\[plant]\\(/knowledge/images/[0-9a-f-]{36}\\)"));
            lead.page().waitForFunction("() => document.querySelector('#preview img').naturalWidth > 0");
            lead.page().locator("#save").click();
            assertThat(lead.page().locator("[role=status].glad")).isVisible();
        }
    }

    @Test
    void it_is_published_by_keyboard_alone() {
        try (AgentDesk lead = AgentDesk.open(service, browser, "Lea", Role.LEAD)) {
            begin(lead, "By keyboard " + UUID.randomUUID());
            lead.page().locator("#body").focus();
            lead.page().keyboard().type("Press the button.");
            lead.page().keyboard().press("Control+s");
            assertThat(lead.page().locator("[role=status].glad")).isVisible();
            lead.page().locator("button[formaction$=publish]").focus();
            lead.page().keyboard().press("Enter");

            assertThat(lead.page().locator(".head .tag")).hasClass(Pattern.compile(".*\\bon\\b.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "light, LIGHT, en, 1360, 900",
        "dark, DARK, en, 1360, 900",
        "he, LIGHT, he, 1360, 900",
        "phone, LIGHT, en, 390, 844"
    })
    void every_page_is_without_a_fault(String name, Theme theme, String language, int width, int height)
            throws IOException {
        try (AgentDesk lead = AgentDesk.open(
                        service,
                        browser,
                        "Lea",
                        Role.LEAD,
                        new Browser.NewContextOptions().setViewportSize(width, height))
                .with(language, Optional.of(theme))) {
            begin(lead, "Reset your garden " + name);
            lead.page().locator("#body").fill(TEXT);
            lead.page().locator("button[formaction$=publish]").click();
            assertThat(lead.page().locator("[role=status].glad")).isVisible();
            String article = lead.page().url().replaceAll("\\?.*", "");
            lead.page().locator("#body").fill(TEXT.replace("five", "seven"));
            lead.page().locator("#save").click();
            assertThat(lead.page().locator("[role=status].glad")).isVisible();
            look(lead.page(), "edit-" + name);
            lead.page().locator("#linking").click();
            lead.page().locator("#links input").fill("wifi");
            assertThat(lead.page().locator("#targets button").first()).isVisible();
            look(lead.page(), "link-" + name);
            lead.page().locator("#linking").click();
            lead.page().navigate(article + "/compare");
            assertThat(lead.page().locator("ins").first()).containsText("seven");
            look(lead.page(), "compare-" + name);
            lead.page().navigate(article + "/history");
            look(lead.page(), "history-" + name);
            lead.go("/desk/articles/default");
            look(lead.page(), "list-" + name);
        }
    }

    /** No rule broken, nothing wider than the window; a picture where somebody asks for one. */
    private static void look(Page page, String name) throws IOException {
        assertThat(faults(page)).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isTrue();
        String folder = System.getProperty("deskhand.looks");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder).resolve(name + ".png")));
        }
    }

    private static void begin(AgentDesk lead, String title) {
        lead.go("/desk/articles/default");
        lead.page().locator("form.begin input[name=title]").fill(title);
        lead.page().locator("form.begin input[name=language]").fill("en");
        lead.page().locator("form.begin button").click();
        assertThat(lead.page().locator("h1")).containsText(title);
        assertThat(lead.page().locator("#preview")).isVisible();
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setPaint(Color.GREEN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
