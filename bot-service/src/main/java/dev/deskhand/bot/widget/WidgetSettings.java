package dev.deskhand.bot.widget;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a site's widget looks, what it says and whom it lets in.
 *
 * @param chat false where visitors may only read and leave a message
 * @param attachments whether files may be sent
 * @param requireIdentity true when only visitors with a signed identity may talk
 * @param texts words that replace the widget's own: by language, by key
 * @param linkHosts hosts that links in messages may lead to, beside the articles' own
 * @param allowedOrigins pages that may use the widget, such as {@code https://shop.example}; empty allows all
 * @param replyTime within which people usually answer, as the widget says it
 */
public record WidgetSettings(
        boolean chat,
        boolean attachments,
        boolean requireIdentity,
        Theme theme,
        Map<String, Map<String, String>> texts,
        List<String> linkHosts,
        Set<String> allowedOrigins,
        @Nullable Duration replyTime) {

    /** What holds for a site that has set nothing. */
    public static final WidgetSettings DEFAULTS = new WidgetSettings(
            true,
            true,
            false,
            new Theme(null, null, null, Theme.Position.END, null, Theme.Scheme.AUTO),
            Map.of(),
            List.of(),
            Set.of(),
            null);

    public WidgetSettings {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        texts.forEach((language, words) -> copy.put(language, Map.copyOf(words)));
        texts = Map.copyOf(copy);
        linkHosts = List.copyOf(linkHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
    }
}
