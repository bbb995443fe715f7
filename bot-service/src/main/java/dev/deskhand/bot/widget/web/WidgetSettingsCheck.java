package dev.deskhand.bot.widget.web;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.bot.widget.Theme;
import dev.deskhand.bot.widget.WidgetSettings;
import dev.deskhand.bot.widget.web.WidgetSettingsBody.ThemeBody;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a site's settings; what passes can be put into a style sheet, a policy and a page as it is. */
final class WidgetSettingsCheck {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern RADIUS = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?(px|rem)");
    private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} ,'\"_-]{1,200}");
    private static final Pattern ICON = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9]([a-z0-9-]{0,62})){0,8}");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:\\d{1,5})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
    private static final TextLimit WORDS = TextLimit.upTo(500);
    private static final Duration MOST_REPLY_TIME = Duration.ofDays(7);
    private static final int MOST_HOSTS = 50;
    private static final int MOST_LANGUAGES = 40;
    private static final int MOST_WORDS = 300;

    private final InputCheck check = new InputCheck();
    private final WidgetSettingsBody body;

    WidgetSettingsCheck(WidgetSettingsBody body) {
        this.body = body;
    }

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400, naming every field that is wrong
     */
    WidgetSettings settings() {
        WidgetSettings settings = new WidgetSettings(
                body.chat() == null || body.chat(),
                body.attachments() == null || body.attachments(),
                Boolean.TRUE.equals(body.requireIdentity()),
                theme(),
                texts(),
                all("/linkHosts", body.linkHosts(), HOST, "must be a host such as \"help.example.com\""),
                new HashSet<>(all(
                        "/allowedOrigins",
                        body.allowedOrigins(),
                        ORIGIN,
                        "must be an origin such as \"https://shop.example\"")),
                replyTime());
        check.done();
        return settings;
    }

    private Theme theme() {
        ThemeBody theme = body.theme() == null ? ThemeBody.of(WidgetSettings.DEFAULTS.theme()) : body.theme();
        matches("/theme/colour", theme.colour(), COLOUR, "must be a colour such as \"#0f766e\"");
        matches("/theme/radius", theme.radius(), RADIUS, "must be a length such as \"12px\" or \"0.75rem\"");
        matches("/theme/font", theme.font(), FONT, "must be font families such as \"Inter, sans-serif\"");
        matches("/theme/launcherIcon", theme.launcherIcon(), ICON, "must be an icon's name such as \"chat\"");
        String position = theme.position() == null ? Theme.Position.END.code() : theme.position();
        String scheme = theme.scheme() == null ? Theme.Scheme.AUTO.code() : theme.scheme();
        check.that(
                        "/theme/position",
                        Theme.Position.fromCode(position).isPresent(),
                        "is \"" + position + "\", must be \"end\" or \"start\"")
                .that(
                        "/theme/scheme",
                        Theme.Scheme.fromCode(scheme).isPresent(),
                        "is \"" + scheme + "\", must be \"auto\", \"light\" or \"dark\"");
        return new Theme(
                theme.colour(),
                theme.radius(),
                theme.font(),
                Theme.Position.fromCode(position).orElse(Theme.Position.END),
                theme.launcherIcon(),
                Theme.Scheme.fromCode(scheme).orElse(Theme.Scheme.AUTO));
    }

    private Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = body.texts() == null ? Map.of() : body.texts();
        check.atMost("/texts", texts.keySet(), MOST_LANGUAGES);
        texts.forEach((language, words) -> {
            String at = "/texts/" + language;
            matches(at, language, LANGUAGE, "must be a language such as \"de\"");
            check.atMost(at, words.keySet(), MOST_WORDS);
            words.forEach((key, text) -> {
                matches(at + "/" + key, key, KEY, "must be a key such as \"greeting\"");
                check.text(at + "/" + key, text, WORDS);
            });
        });
        return texts;
    }

    private List<String> all(String at, @Nullable List<@Nullable String> values, Pattern form, String wanted) {
        List<String> kept = new ArrayList<>();
        check.atMost(at, values, MOST_HOSTS);
        for (String value : values == null ? List.<@Nullable String>of() : values) {
            String low = value == null ? "" : value.toLowerCase(Locale.ROOT);
            matches(at + "/" + kept.size(), low, form, wanted);
            kept.add(low);
        }
        return kept;
    }

    private @Nullable Duration replyTime() {
        if (body.replyTime() == null) {
            return null;
        }
        try {
            Duration time = Duration.parse(body.replyTime());
            boolean possible = !time.isNegative() && !time.isZero() && time.compareTo(MOST_REPLY_TIME) <= 0;
            check.that("/replyTime", possible, "is \"" + body.replyTime() + "\", must be up to 7 days");
            return time;
        } catch (DateTimeParseException e) {
            check.wrong("/replyTime", "is \"" + body.replyTime() + "\", must be a duration such as \"PT5M\"");
            return null;
        }
    }

    private void matches(String at, @Nullable String value, Pattern form, String wanted) {
        check.that(at, value == null || form.matcher(value).matches(), "is \"" + value + "\", " + wanted);
    }
}
