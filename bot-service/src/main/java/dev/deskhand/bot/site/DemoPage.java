package dev.deskhand.bot.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A shop of the sample company with the widget on it; there is one wherever there is the sample. */
@Component
@ConditionalOnProperty("deskhand.sample.articles")
public class DemoPage {

    /** How the page looks; {@link #NIGHT} is dark at any hour, the others follow the visitor's system. */
    public enum Theme {
        GARDEN,
        TERRACOTTA,
        NIGHT;

        /** The theme of a name in lower case; of any other name, {@link #GARDEN}. */
        public static Theme named(String name) {
            for (Theme theme : values()) {
                if (theme.code().equals(name)) {
                    return theme;
                }
            }
            return GARDEN;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String english;
    private final String hebrew;

    DemoPage(SampleSettings settings) {
        String site = HtmlUtils.htmlEscape(settings.site());
        this.english = read("demo/en.html").replace("{{site}}", site);
        this.hebrew = read("demo/he.html").replace("{{site}}", site);
    }

    /** The page in HTML, left to right. */
    public String english(Theme theme) {
        return dressed(english, theme);
    }

    /** The page in HTML, right to left. */
    public String hebrew(Theme theme) {
        return dressed(hebrew, theme);
    }

    private static String dressed(String page, Theme theme) {
        String link = "href=\"?theme=" + theme.code() + "\"";
        return page.replace("{{theme}}", theme.code()).replace(link, link + " aria-current=\"true\"");
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
