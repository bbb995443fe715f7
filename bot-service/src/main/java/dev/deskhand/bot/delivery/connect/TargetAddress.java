package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses in settings and secrets of targets. */
final class TargetAddress {

    private static final int MOST = 2_000;

    private TargetAddress() {}

    /** Whether it is one at all; where it leads is looked at whenever it is used. */
    static void check(String pointer, Optional<String> text, InputCheck check) {
        check.text(pointer, text.orElse(null), TextLimit.required(MOST));
        if (text.isPresent() && parsed(text.get()).isEmpty()) {
            check.wrong(pointer, "is no http or https address");
        }
    }

    static URI of(Optional<String> text) {
        return text.flatMap(TargetAddress::parsed)
                .orElseThrow(() -> new IllegalStateException("the target has no address"));
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
