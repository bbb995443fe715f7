package dev.deskhand.bot.access.session;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of device a browser says that it runs on: a hint for people, and never more. */
public final class DeviceClass {

    private DeviceClass() {}

    /**
     * phone, tablet, desktop or other.
     *
     * @param userAgent the header of that name
     */
    public static Optional<String> of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return Optional.empty();
        }
        String agent = userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("ipad")
                || agent.contains("tablet")
                || agent.contains("android") && !agent.contains("mobile")) {
            return Optional.of("tablet");
        }
        if (agent.contains("iphone") || agent.contains("ipod") || agent.contains("mobile")) {
            return Optional.of("phone");
        }
        boolean desktop = agent.contains("windows nt")
                || agent.contains("macintosh")
                || agent.contains("x11")
                || agent.contains("cros ");
        return Optional.of(desktop ? "desktop" : "other");
    }
}
