package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.model.Completion;
import dev.deskhand.bot.model.ModelPrompt;
import dev.deskhand.bot.model.TextModel;
import dev.deskhand.bot.model.TextModelException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the model for one text within a deadline; whatever goes wrong becomes a word and no exception. */
@Component
class ModelTask {

    private static final Logger log = LoggerFactory.getLogger(ModelTask.class);
    private static final int MOST_CHARACTERS = 12_000;

    private final Optional<TextModel> model;
    private final Clock clock;

    ModelTask(Optional<TextModel> model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    boolean isPossible() {
        return model.filter(TextModel::isConfigured).isPresent();
    }

    /** @param name of the model that wrote; empty when none did */
    record Outcome(String name, Optional<String> broken) {}

    /**
     * @param onText told each piece, on this thread
     * @param enough asked after each piece: whether the rest is of no use
     */
    Outcome run(ModelPrompt prompt, Instant deadline, Consumer<String> onText, BooleanSupplier enough) {
        if (!clock.instant().isBefore(deadline)) {
            return new Outcome("", Optional.of("deadline"));
        }
        AtomicInteger characters = new AtomicInteger();
        try {
            Completion completion = model.orElseThrow().complete(prompt, piece -> {
                onText.accept(piece);
                if (enough.getAsBoolean()) {
                    throw new Stop(Optional.empty());
                }
                if (characters.addAndGet(piece.length()) > MOST_CHARACTERS) {
                    throw new Stop(Optional.of("length"));
                }
                if (!clock.instant().isBefore(deadline)) {
                    throw new Stop(Optional.of("deadline"));
                }
            });
            return new Outcome(
                    completion.model(), completion.truncated() ? Optional.of("truncated") : Optional.empty());
        } catch (Stop stop) {
            return new Outcome("", stop.why);
        } catch (TextModelException e) {
            return new Outcome("", Optional.of(e.why().name().toLowerCase(Locale.ROOT)));
        } catch (RuntimeException e) {
            log.error("What a model wrote for {} could not be taken", prompt.task(), e);
            return new Outcome("", Optional.of("failure"));
        }
    }

    /** Ends a request whose rest nobody wants. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<String> why;

        Stop(Optional<String> why) {
            super("enough", null, false, false);
            this.why = why;
        }
    }
}
