package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For whom something is done with a hand-off. */
@Schema(name = "HandoffAgent")
record AgentRequest(
        @Schema(
                description = "E-mail address of the agent",
                example = "ada@example.com",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String agent) {

    static final TextLimit EMAIL = TextLimit.required(254);

    String check() {
        new InputCheck().text("/agent", agent, EMAIL).done();
        return Objects.requireNonNull(agent);
    }
}
