package dev.deskhand.bot.widget.web;

import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.widget.WidgetSettings;
import dev.deskhand.bot.widget.web.WidgetSettingsBody.ThemeBody;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a widget needs to know before anybody talks.
 *
 * @param replyTime within which people usually answer; null when nobody has said
 */
@Schema(name = "WidgetConfig")
record WidgetConfig(
        @Schema(example = "default") String site,
        @Schema(example = "Verdly") String name,
        boolean chat,
        boolean attachments,
        boolean requireIdentity,
        ThemeBody theme,
        Map<String, Map<String, String>> texts,
        List<String> linkHosts,
        Hours hours,

        @Schema(example = "PT5M") @Nullable String replyTime,

        Limits limits) {

    private static final Limits LIMITS = new Limits(4_000, 10 * 1024 * 1024);

    static WidgetConfig of(Site site, WidgetSettings settings, OpeningHours hours, Instant now) {
        boolean open = hours.isOpenAt(now);
        Duration replyTime = settings.replyTime();
        return new WidgetConfig(
                site.slug(),
                site.name(),
                settings.chat(),
                settings.attachments(),
                settings.requireIdentity(),
                ThemeBody.of(settings.theme()),
                settings.texts(),
                settings.linkHosts(),
                new Hours(
                        open,
                        open ? null : hours.nextOpeningAfter(now).orElse(null),
                        hours.zone().getId()),
                replyTime == null ? null : replyTime.toString(),
                LIMITS);
    }

    /**
     * Whether people are there.
     *
     * @param opensAt when they are next; null when they are there, or nobody knows
     */
    @Schema(name = "WidgetHours")
    record Hours(boolean open, @Nullable Instant opensAt, String zone) {}

    /** What is too much. */
    @Schema(name = "WidgetLimits")
    record Limits(int messageCharacters, int attachmentBytes) {}
}
