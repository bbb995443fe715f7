package dev.deskhand.bot.model;

import dev.deskhand.bot.model.GuardedEndpoint.PatienceSource;
import dev.deskhand.bot.model.Ledger.Reservation;
import dev.deskhand.bot.model.TextEndpoint.Written;
import dev.deskhand.bot.model.TextModelException.Cause;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** One model's turn at a prompt: paid from the ledger, timed, and told of in the log by its label and our own words. */
@Component
class ModelTurn {

    private static final Logger log = LoggerFactory.getLogger(ModelTurn.class);

    private final Ledger ledger;
    private final ModelMeters meters;

    ModelTurn(Ledger ledger, ModelMeters meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    /**
     * Asks, unless it is too long for the model or beyond a budget.
     *
     * @param prompt fit to leave the house
     * @throws EndpointException when no whole text came
     */
    Written take(GuardedEndpoint endpoint, ModelPrompt prompt, PatienceSource patience, Consumer<String> onText) {
        ModelSettings.Endpoint model = endpoint.settings();
        long start = System.nanoTime();
        Heard heard = new Heard(onText, () -> meters.begun(model.label(), since(start)));
        try {
            Written written = paid(endpoint, prompt, patience, heard);
            meters.called(model.label(), prompt.task(), "written", since(start));
            return written;
        } catch (EndpointException e) {
            String result = e.why().name().toLowerCase(Locale.ROOT);
            meters.called(model.label(), prompt.task(), result, since(start));
            boolean asked = e.why() != Cause.BUSY && e.why() != Cause.BUDGET;
            log.atLevel(asked ? Level.INFO : Level.DEBUG)
                    .log("{} wrote nothing whole for {}: {}, {}", model.label(), prompt.task(), result, e.getMessage());
            throw e;
        }
    }

    private Written paid(GuardedEndpoint endpoint, ModelPrompt prompt, PatienceSource patience, Heard heard) {
        ModelSettings.Endpoint model = endpoint.settings();
        int asked = Tokens.in(prompt);
        if (asked + prompt.maxTokens() > model.contextSize()) {
            throw EndpointException.notAsked(
                    Cause.REFUSED,
                    asked + " and " + prompt.maxTokens() + " tokens are more than " + model.contextSize());
        }
        Reservation reservation = ledger.reserve(
                        prompt.purse(), asked + prompt.maxTokens(), model.price(asked, prompt.maxTokens()))
                .orElseThrow(() -> EndpointException.notAsked(Cause.BUDGET, "the budget is used up"));
        try {
            Written written = endpoint.write(prompt, patience, heard);
            settle(model, reservation, written.promptTokens(), written.completionTokens());
            return written;
        } catch (EndpointException e) {
            settle(model, reservation, e.isCharged() ? asked : 0, heard.tokens());
            throw e;
        } catch (RuntimeException callersOwn) {
            settle(model, reservation, asked, heard.tokens());
            throw callersOwn;
        }
    }

    /* What was set aside stays so when the database does not answer: too much is counted rather than too little. */
    private void settle(ModelSettings.Endpoint model, Reservation reservation, long prompt, long completion) {
        long price = model.price(prompt, completion);
        meters.spent(model.label(), prompt, completion, price);
        try {
            ledger.settle(reservation, prompt + completion, price);
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "What {} has cost could not be settled: {}",
                    model.label(),
                    e.getClass().getSimpleName());
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Hands on what it hears, and knows how much it was. */
    private static final class Heard implements Consumer<String> {

        private final Consumer<String> onText;
        private final Runnable onFirst;
        private final StringBuilder text = new StringBuilder();

        Heard(Consumer<String> onText, Runnable onFirst) {
            this.onText = onText;
            this.onFirst = onFirst;
        }

        @Override
        public void accept(String piece) {
            if (text.isEmpty()) {
                onFirst.run();
            }
            text.append(piece);
            onText.accept(piece);
        }

        int tokens() {
            return Tokens.in(text.toString());
        }
    }
}
