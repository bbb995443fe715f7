package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For whom a conversation is closed, and why. */
@Schema(name = "HandoffResolution")
record ResolveRequest(
        @Schema(
                description = "E-mail address of the agent",
                example = "ada@example.com",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String agent,

        @Schema(allowableValues = {"solved", "unsolved", "no_reply", "duplicate", "spam", "other"}) @Nullable
        String reason) {

    String check() {
        new InputCheck()
                .text("/agent", agent, AgentRequest.EMAIL)
                .that(
                        "/reason",
                        reason == null || chosen().isPresent(),
                        "is \"" + reason + "\", must be one of " + choices())
                .done();
        return Objects.requireNonNull(agent);
    }

    Resolution resolution() {
        return chosen().orElse(Resolution.SOLVED);
    }

    private Optional<Resolution> chosen() {
        return Optional.ofNullable(reason).flatMap(Resolution::fromCode).filter(Resolution::isByChoice);
    }

    private static String choices() {
        return Arrays.stream(Resolution.values())
                .filter(Resolution::isByChoice)
                .map(Resolution::code)
                .collect(Collectors.joining(", "));
    }
}
