package dev.deskhand.bot.attachment;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.time.Duration;
import java.util.List;

/** Files can neither be kept nor read at the moment: 503. What is wrong stands in the cause and in the log alone. */
public class StoreUnavailableException extends DeskhandException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super(
                ErrorCode.UNAVAILABLE,
                "Files cannot be reached at the moment; try again shortly.",
                List.of(),
                Duration.ofSeconds(5),
                cause);
    }
}
