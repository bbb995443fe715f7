package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalesIT extends BrowserTest {

    private static final String FAULTS_OF_A_LOCALE = """
            async (language) => {
                const wordsOf = async (language) => {
                    const [first, more] = await Promise.all([language, language + '-more'].map((file) => import(`/widget/locales/${file}.js`)));
                    return { ...first.default, ...more.default };
                };
                const english = await wordsOf('en');
                const words = await wordsOf(language);
                const faults = [];
                const placeholders = (text) => [...text.matchAll(/\\{\\w+\\}/g)].map((hit) => hit[0]).sort().join();
                const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort().join();
                if (Object.keys(words).join() !== Object.keys(english).join()) {
                    faults.push('other keys, or another order');
                }
                for (const [key, text] of Object.entries(words)) {
                    const original = english[key];
                    if (typeof text !== typeof original) {
                        faults.push(key + ' is of another kind');
                    } else if (typeof text === 'string') {
                        if (!text.trim() || placeholders(text) !== placeholders(original)) {
                            faults.push(key + ' has other placeholders: ' + text);
                        }
                    } else if (Object.keys(text).sort().join() !== categories) {
                        faults.push(`${key} has ${Object.keys(text)}, the language has ${categories}`);
                    } else {
                        for (const [category, form] of Object.entries(text)) {
                            const few = ['zero', 'one', 'two'].includes(category);
                            if (placeholders(form) !== '{count}' && !(few && placeholders(form) === '')) {
                                faults.push(`${key}.${category} has other placeholders: ${form}`);
                            }
                        }
                    }
                }
                return faults;
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "he", "fa", "th", "ta", "ar", "es", "de", "fr", "pt", "zh", "ja"})
    void has_every_word_with_its_placeholders_and_all_plural_forms(String language) {
        go("/demo");

        assertThat(page.evaluate(FAULTS_OF_A_LOCALE, language)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN, ltr, Nên biết|Nhân viên",
        "he-IL, rtl, במה אפשר לעזור",
        "fa-IR, rtl, چه کمکی",
        "th-TH, ltr, มีอะไรให้ช่วยไหม",
        "ta-IN, ltr, உதவி",
        "ar-EG, rtl, كيف يمكننا مساعدتك",
        "es-MX, ltr, ayudar",
        "de-AT, ltr, Wie können wir Ihnen helfen",
        "fr-CA, ltr, pouvons-nous vous aider",
        "pt-BR, ltr, Como podemos ajudar",
        "zh-CN, ltr, 有什么可以帮您",
        "ja-JP, ltr, お困りですか",
        "nb-NO, ltr, How can we help"
    })
    void speaks_the_language_of_the_browser(String tag, String direction, String words) {
        enter(new Browser.NewContextOptions().setLocale(tag));
        go("/demo");

        Widget widget = new Widget(page).open();

        assertThat(widget.panel()).containsText(Pattern.compile(words));
        assertThat(page.locator("deskhand-chat .root")).hasAttribute("dir", direction);
    }

    @Test
    void a_hebrew_question_gets_a_hebrew_answer_from_right_to_left() {
        enter(new Browser.NewContextOptions().setLocale("he-IL"));
        go("/demo/he");
        page.locator("[data-ask]").nth(1).click();
        Widget widget = new Widget(page);

        Locator answer = widget.answers().first();
        assertThat(answer.locator(".prose")).hasAttribute("dir", "rtl");
        assertThat(answer.locator(".prose")).hasAttribute("lang", "he");
        assertThat(answer).containsText("Wi-Fi");
        rest(page);
        assertThat(widget.panel().boundingBox().x).isLessThan(page.viewportSize().width / 2.0);
    }

    @Test
    void a_thai_question_gets_a_thai_answer() {
        enter(new Browser.NewContextOptions().setLocale("th-TH"));
        go("/demo");
        Widget widget = new Widget(page).open();

        page.evaluate("text => Deskhand.ask(text)", "ฉันจะเปลี่ยนรหัสผ่านได้อย่างไร");

        assertThat(widget.answers().first().locator(".prose")).hasAttribute("lang", "th");
        assertThat(widget.answers().first().locator(".prose")).hasAttribute("dir", "ltr");
    }

    @Test
    void english_among_hebrew_keeps_its_own_direction() {
        enter(new Browser.NewContextOptions().setLocale("he-IL"));
        go("/demo/he");
        Widget widget = new Widget(page);

        page.evaluate("text => Deskhand.ask(text)", "How do I change my e-mail address?");

        Map<?, ?> direction = (Map<?, ?>) widget.own()
                .first()
                .locator(".plain")
                .evaluate("node => ({ written: getComputedStyle(node).direction })");
        assertThat(direction.get("written")).isEqualTo("ltr");
    }
}
