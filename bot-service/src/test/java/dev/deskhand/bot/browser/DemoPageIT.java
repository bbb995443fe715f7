package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPageIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "/demo, LIGHT",
        "/demo, DARK",
        "/demo?theme=terracotta, LIGHT",
        "/demo?theme=terracotta, DARK",
        "/demo?theme=night, LIGHT",
        "/demo/he, LIGHT",
        "/demo/he?theme=night, DARK",
    })
    void has_no_fault_that_axe_can_find(String path, ColorScheme scheme) {
        enter(new Browser.NewContextOptions().setColorScheme(scheme));

        go(path);

        assertThat(page.locator("deskhand-chat")).isAttached();
        assertThat(faults(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/demo, 320", "/demo/he, 320", "/demo, 1280"})
    void is_never_wider_than_the_window(String path, int width) {
        page.setViewportSize(width, 800);

        go(path);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void reads_from_right_to_left_in_hebrew() {
        go("/demo/he?theme=terracotta");

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("data-theme", "terracotta");
        assertThat(page.locator("footer a[aria-current]")).hasText("טרקוטה");
    }

    @Test
    void wears_the_first_theme_when_the_name_is_unknown() {
        go("/demo?theme=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.locator("html")).hasAttribute("data-theme", "garden");
    }
}
