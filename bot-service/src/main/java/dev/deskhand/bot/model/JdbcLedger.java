package dev.deskhand.bot.model;

import dev.deskhand.bot.model.ModelPrompt.Purse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger in the database: a row for each day and purse. One statement adds to all of a request's rows where each has
 * room; when one has not, none keeps it. Customers stand there by a hash.
 */
@Component
class JdbcLedger implements Ledger {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final ModelSettings.Budget budget;
    private final Clock clock;

    JdbcLedger(JdbcClient jdbc, PlatformTransactionManager transactions, ModelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.budget = settings.budget();
        this.clock = clock;
    }

    @Override
    public Optional<Reservation> reserve(Purse purse, long tokens, long price) {
        LocalDate day = today(clock);
        Rows rows = rows(purse);
        Boolean fits = alone.execute(status -> {
            boolean all = add(day, rows, tokens, price) == rows.scopes().size();
            if (!all) {
                status.setRollbackOnly();
            }
            return all;
        });
        return Boolean.TRUE.equals(fits) ? Optional.of(new Reservation(day, purse, tokens, price)) : Optional.empty();
    }

    @Override
    public void settle(Reservation reservation, long tokens, long price) {
        Rows rows = rows(reservation.purse());
        alone.executeWithoutResult(status -> jdbc.sql("""
                update bot.model_spending s
                set tokens = s.tokens + :tokens, price = s.price + :price
                from unnest(:scopes, :subjects) as mine(scope, subject)
                where s.day = :day and s.scope = mine.scope and s.subject = mine.subject
                """)
                .param("day", reservation.day())
                .param("scopes", rows.scopes().toArray(String[]::new))
                .param("subjects", rows.subjects().toArray(String[]::new))
                .param("tokens", tokens - reservation.tokens())
                .param("price", price - reservation.price())
                .update());
    }

    @Override
    public List<Spent> today() {
        return jdbc.sql("""
                select scope, subject, tokens, price from bot.model_spending
                where day = :day and scope in ('all', 'site') order by scope, price desc, tokens desc, subject
                """).param("day", today(clock)).query(Spent.class).list();
    }

    /** Forgets days before this one; of customers nothing is kept beyond yesterday. */
    void forget(LocalDate before) {
        jdbc.sql("""
                delete from bot.model_spending
                where day < :before or scope = 'customer' and day < :yesterday
                """)
                .param("before", before)
                .param("yesterday", today(clock).minusDays(1))
                .update();
    }

    /* Rows are locked in the order of the arrays, which is the same for everybody. */
    private int add(LocalDate day, Rows rows, long tokens, long price) {
        return jdbc.sql("""
                insert into bot.model_spending as s (day, scope, subject, tokens, price)
                select :day, mine.scope, mine.subject, :tokens, :price
                from unnest(:scopes, :subjects, :mostTokens, :mostPrices)
                    with ordinality as mine(scope, subject, most_tokens, most_price, number)
                where :tokens <= mine.most_tokens and :price <= mine.most_price
                order by mine.number
                on conflict (day, scope, subject) do update
                set tokens = s.tokens + excluded.tokens, price = s.price + excluded.price
                where s.tokens + excluded.tokens <= (
                        select most_tokens from unnest(:scopes, :mostTokens) as most(scope, most_tokens)
                        where most.scope = s.scope)
                    and s.price + excluded.price <= (
                        select most_price from unnest(:scopes, :mostPrices) as most(scope, most_price)
                        where most.scope = s.scope)
                """)
                .param("day", day)
                .param("scopes", rows.scopes().toArray(String[]::new))
                .param("subjects", rows.subjects().toArray(String[]::new))
                .param("mostTokens", rows.mostTokens().toArray(Long[]::new))
                .param("mostPrices", rows.mostPrices().toArray(Long[]::new))
                .param("tokens", tokens)
                .param("price", price)
                .update();
    }

    private Rows rows(Purse purse) {
        Rows rows = new Rows();
        rows.add("all", "", budget.tokens(), budget.money());
        rows.add("site", purse.site(), budget.siteTokens(), budget.siteMoney());
        if (purse.customer() != null) {
            rows.add("customer", hash(purse), budget.customerTokens(), budget.customerMoney());
        }
        return rows;
    }

    private static String hash(Purse purse) {
        try {
            byte[] name = (purse.site() + '\n' + purse.customer()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Columns of the rows of one purse. */
    private record Rows(List<String> scopes, List<String> subjects, List<Long> mostTokens, List<Long> mostPrices) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String scope, String subject, @Nullable Long tokens, @Nullable BigDecimal money) {
            scopes.add(scope);
            subjects.add(subject);
            mostTokens.add(tokens == null ? Long.MAX_VALUE : tokens);
            mostPrices.add(
                    money == null ? Long.MAX_VALUE : money.multiply(MILLION).longValue());
        }
    }
}
