package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.identity.IdentityTokens;
import dev.deskhand.bot.access.session.DeviceClass;
import dev.deskhand.bot.access.session.SessionContext;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A widget that begins to talk. */
@Schema(name = "NewSession")
record SessionRequest(
        @Schema(description = "Slug of the site", example = "default") @Nullable
        String site,

        @Schema(description = "A JWT with which the site vouches for the visitor") @Nullable
        String identity,

        @Schema(description = "Language of the page, BCP 47", example = "de") @Nullable
        String language,

        @Schema(description = "The visitor's IANA time zone", example = "Europe/Berlin") @Nullable
        String timeZone,

        @Schema(description = "Page on which the widget is", example = "https://shop.example/cart") @Nullable
        String pageUrl) {

    private static final TextLimit SLUG = TextLimit.required(63);
    private static final TextLimit IDENTITY = TextLimit.required(IdentityTokens.LONGEST);
    private static final TextLimit NAME = TextLimit.upTo(64);
    private static final TextLimit URL = TextLimit.upTo(2_000);

    void check() {
        new InputCheck()
                .text("/site", site, SLUG)
                .optionalText("/identity", identity, IDENTITY)
                .optionalText("/language", language, NAME)
                .optionalText("/timeZone", timeZone, NAME)
                .optionalText("/pageUrl", pageUrl, URL)
                .done();
    }

    /**
     * @param userAgent the browser's own words on itself
     */
    SessionContext context(@Nullable String userAgent) {
        return new SessionContext(
                Optional.ofNullable(language),
                Optional.ofNullable(timeZone),
                Optional.ofNullable(pageUrl),
                DeviceClass.of(userAgent));
    }
}
