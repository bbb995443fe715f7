package dev.deskhand.bot.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the models are at this node, and what all nodes have spent on them today. */
@Component
public class ModelOverview {

    private static final int MILLIONTHS = 6;

    private final ModelEndpoints endpoints;
    private final ModelSettings settings;
    private final Ledger ledger;

    ModelOverview(ModelEndpoints endpoints, ModelSettings settings, Ledger ledger) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.ledger = ledger;
    }

    /**
     * A model.
     *
     * @param host where it is asked
     * @param state {@code closed}, {@code open}, {@code half_open} or {@code paused}
     * @param busy requests that this node has under way
     * @param redacted whether personal data is kept from it
     */
    public record ModelState(String label, String host, String state, int busy, int mostBusy, boolean redacted) {}

    /**
     * What was spent today.
     *
     * @param site null for all sites together
     * @param mostTokens null where there is no limit
     * @param mostMoney null where there is no limit
     */
    public record Spending(
            @Nullable String site,
            long tokens,
            BigDecimal money,
            @Nullable Long mostTokens,
            @Nullable BigDecimal mostMoney) {}

    /** The models in order of preference. */
    public List<ModelState> models() {
        return endpoints.inOrder().stream().map(this::state).toList();
    }

    /** All sites together first, then those that spent most. */
    public List<Spending> today() {
        return ledger.today().stream().map(this::spending).toList();
    }

    private ModelState state(GuardedEndpoint endpoint) {
        ModelSettings.Endpoint model = endpoint.settings();
        boolean redacted = settings.redactLocal() || !model.isOnThisMachine();
        return new ModelState(
                model.label(),
                model.baseUrl().getAuthority(),
                endpoint.state(),
                endpoint.busy(),
                settings.concurrent(),
                redacted);
    }

    private Spending spending(Ledger.Spent spent) {
        ModelSettings.Budget budget = settings.budget();
        boolean all = spent.scope().equals("all");
        return new Spending(
                all ? null : spent.subject(),
                spent.tokens(),
                BigDecimal.valueOf(spent.price(), MILLIONTHS),
                all ? budget.tokens() : budget.siteTokens(),
                all ? budget.money() : budget.siteMoney());
    }
}
