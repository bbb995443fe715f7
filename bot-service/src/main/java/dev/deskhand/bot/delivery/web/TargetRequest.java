package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A delivery target as it is to be. */
@Schema(name = "NewDeliveryTarget")
record TargetRequest(
        @Schema(description = "For people", example = "Our ticket system") @Nullable
        String name,

        @Schema(
                description = "Who is told",
                allowableValues = {"webhook", "email", "slack", "zendesk", "chatwoot", "customer_email"})
        @Nullable
        String kind,

        @Schema(description = "false lets what is due wait; true without one") @Nullable
        Boolean active,

        @Schema(description = "What it is told; without any, what suits its kind", example = "[\"handoff.created\"]")
        @Nullable
        List<String> events,

        @Schema(description = "By name, as the kind wants them", example = "{\"url\": \"https://example.com/hook\"}")
        @Nullable
        Map<String, String> settings,

        @Schema(description = "By name; never shown again. Those that are not named stay as they are") @Nullable
        Map<String, String> secrets) {

    private static final int MOST_NAME = 100;
    private static final int MOST_VALUE = 2_000;
    private static final int MOST_ENTRIES = 20;

    Targets.NewTarget target() {
        InputCheck check = new InputCheck()
                .text("/name", name, TextLimit.required(MOST_NAME))
                .text("/kind", kind, TextLimit.required(MOST_NAME))
                .atMost("/events", events, MOST_ENTRIES);
        values("/settings", settings, check);
        values("/secrets", secrets, check);
        check.done();
        return new Targets.NewTarget(
                "" + name,
                "" + kind,
                active == null || active,
                events == null ? Set.of() : Set.copyOf(events),
                settings == null ? Map.of() : settings,
                secrets == null ? Map.of() : secrets);
    }

    private static void values(String pointer, @Nullable Map<String, String> values, InputCheck check) {
        if (values != null) {
            check.that(pointer, values.size() <= MOST_ENTRIES, "have more than " + MOST_ENTRIES + " entries");
            values.forEach((name, value) -> check.text(pointer + "/" + name, value, TextLimit.required(MOST_VALUE)));
        }
    }
}
