package dev.deskhand.bot.pin.web;

import dev.deskhand.bot.pin.Pin;
import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer to pin; questions, text and language are required. */
@Schema(name = "PinnedAnswer")
record PinRequest(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable
        UUID id,

        @Schema(description = "1 to 50", example = "[\"Are you open at Christmas?\"]") @Nullable
        List<String> questions,

        @Schema(description = "Markdown, 1 to 4,000 characters") @Nullable
        String text,

        @Schema(description = "Primary tag", example = "en") @Nullable
        String language,

        @Schema(description = "Whether nearly the same questions get it too") @Nullable
        Boolean near,

        @Nullable Instant from,
        @Nullable Instant until) {

    Pin pin() {
        return pin(
                questions == null ? List.of() : questions,
                "" + (text == null ? "" : text),
                "" + (language == null ? "" : language),
                Boolean.TRUE.equals(near),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 400 without a question, or when it ends before it begins
     */
    static Pin pin(
            List<String> questions,
            String text,
            String language,
            boolean near,
            Optional<Instant> from,
            Optional<Instant> until) {
        boolean ordered = from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get());
        new InputCheck()
                .that("/questions", !questions.isEmpty(), "names no question")
                .that("/until", ordered, "is not after the beginning")
                .done();
        return new Pin(UUID.randomUUID(), language, questions, text, near, from, until);
    }

    static PinRequest of(Pin pin) {
        return new PinRequest(
                pin.id(),
                pin.questions(),
                pin.text(),
                pin.language(),
                pin.near(),
                pin.from().orElse(null),
                pin.until().orElse(null));
    }
}
