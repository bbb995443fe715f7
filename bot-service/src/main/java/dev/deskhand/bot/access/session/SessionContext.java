package dev.deskhand.bot.access.session;

import java.util.Optional;

/**
 * Where a session was begun, as the browser says.
 *
 * @param language BCP 47
 * @param timeZone IANA name
 * @param device phone, tablet, desktop or other
 */
public record SessionContext(
        Optional<String> language, Optional<String> timeZone, Optional<String> pageUrl, Optional<String> device) {}
