package dev.deskhand.bot.widget.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.widget.Theme;
import dev.deskhand.bot.widget.WidgetSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A site's widget as its administrators write and read it; what is left out is as by default. */
@Schema(name = "WidgetSettings")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WidgetSettingsBody(
        @Schema(description = "false: visitors read, and leave a message", example = "true") @Nullable
        Boolean chat,

        @Nullable Boolean attachments,

        @Schema(description = "Only visitors with a signed identity may talk") @Nullable
        Boolean requireIdentity,

        @Nullable ThemeBody theme,

        @Schema(
                description = "Words in place of the widget's own, by language and key",
                example = "{\"de\": {\"greeting\": \"Moin!\"}}")
        @Nullable
        Map<String, Map<String, String>> texts,

        @Schema(description = "Hosts that links may lead to", example = "[\"help.example.com\"]") @Nullable
        List<@Nullable String> linkHosts,

        @Schema(description = "Pages that may use the widget; none allows all", example = "[\"https://shop.example\"]")
        @Nullable
        List<@Nullable String> allowedOrigins,

        @Schema(description = "Within which people usually answer", example = "PT5M") @Nullable
        String replyTime) {

    static WidgetSettingsBody of(WidgetSettings settings) {
        Duration replyTime = settings.replyTime();
        return new WidgetSettingsBody(
                settings.chat(),
                settings.attachments(),
                settings.requireIdentity(),
                ThemeBody.of(settings.theme()),
                settings.texts(),
                List.copyOf(settings.linkHosts()),
                settings.allowedOrigins().stream().sorted().toList(),
                replyTime == null ? null : replyTime.toString());
    }

    /** The look; what is left out is the widget's own. */
    @Schema(name = "WidgetTheme")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThemeBody(
            @Schema(example = "#0f766e") @Nullable String colour,

            @Schema(description = "In px or rem", example = "12px") @Nullable
            String radius,

            @Schema(description = "Families as CSS has them", example = "Inter, sans-serif") @Nullable
            String font,

            @Schema(allowableValues = {"end", "start"}) @Nullable
            String position,

            @Schema(example = "chat") @Nullable String launcherIcon,

            @Schema(allowableValues = {"auto", "light", "dark"}) @Nullable
            String scheme) {

        static ThemeBody of(Theme theme) {
            return new ThemeBody(
                    theme.colour(),
                    theme.radius(),
                    theme.font(),
                    theme.position().code(),
                    theme.launcherIcon(),
                    theme.scheme().code());
        }
    }
}
