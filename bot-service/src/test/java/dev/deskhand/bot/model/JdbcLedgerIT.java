package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.model.Ledger.Reservation;
import dev.deskhand.bot.model.Ledger.Spent;
import dev.deskhand.bot.model.ModelPrompt.Purse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JdbcLedgerIT {

    private static final Purse ANA = new Purse("shop", "ana@example.com");
    private static final Purse BO = new Purse("shop", "bo@example.com");
    private static final Purse ELSEWHERE = new Purse("help", "ana@example.com");

    private static HikariDataSource database;
    private static JdbcClient jdbc;

    private final MutableClock clock = new MutableClock();

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void spendNothing() {
        jdbc.sql("delete from bot.model_spending").update();
    }

    @Test
    void without_limits_all_is_counted_and_nothing_refused() {
        JdbcLedger ledger = node(Models.over());

        assertThat(ledger.reserve(ANA, 1_000_000, 5_000_000)).isPresent();

        assertThat(ledger.today())
                .containsExactly(
                        new Spent("all", "", 1_000_000, 5_000_000), new Spent("site", "shop", 1_000_000, 5_000_000));
    }

    @Test
    void the_day_the_site_and_the_customer_each_have_their_own_room() {
        JdbcLedger ledger = node(Models.over()
                .with("budget.tokens", "100")
                .with("budget.site-tokens", "80")
                .with("budget.customer-tokens", "50"));

        assertThat(ledger.reserve(ANA, 51, 0)).as("beyond the customer's").isEmpty();
        assertThat(ledger.reserve(ANA, 50, 0)).isPresent();
        assertThat(ledger.reserve(ANA, 1, 0)).as("the customer's is used up").isEmpty();
        assertThat(ledger.reserve(BO, 31, 0)).as("beyond the site's").isEmpty();
        assertThat(ledger.reserve(BO, 30, 0)).isPresent();
        assertThat(ledger.reserve(ELSEWHERE, 21, 0)).as("beyond the day's").isEmpty();
        assertThat(ledger.reserve(ELSEWHERE, 20, 0)).isPresent();
        assertThat(ledger.today().get(0).tokens())
                .as("what was refused is not counted")
                .isEqualTo(100);
    }

    @Test
    void money_has_limits_as_tokens_have() {
        JdbcLedger ledger = node(Models.over().with("budget.site-money", "0.5"));

        assertThat(ledger.reserve(ANA, 10, 500_001)).isEmpty();
        assertThat(ledger.reserve(ANA, 10, 500_000)).isPresent();
        assertThat(ledger.reserve(BO, 10, 1)).isEmpty();
    }

    @Test
    void what_is_settled_makes_room_again() {
        JdbcLedger ledger = node(Models.over().with("budget.tokens", "100"));
        Reservation reservation = ledger.reserve(ANA, 100, 900).orElseThrow();
        assertThat(ledger.reserve(BO, 1, 0)).isEmpty();

        ledger.settle(reservation, 30, 270);

        assertThat(ledger.today().get(0)).isEqualTo(new Spent("all", "", 30, 270));
        assertThat(ledger.reserve(BO, 70, 0)).isPresent();
    }

    @Test
    void several_nodes_together_never_go_beyond_the_limit() throws Exception {
        Models models = Models.over().with("budget.tokens", "100");
        List<JdbcLedger> nodes = List.of(node(models), node(models), node(models));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> calls = Stream.iterate(0, i -> i + 1)
                    .limit(60)
                    .map(i -> (Callable<Boolean>) () -> nodes.get(i % 3)
                            .reserve(new Purse("site-" + i % 4, "c" + i % 7), 10, 1)
                            .isPresent())
                    .toList();

            long granted = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                granted += call.get() ? 1 : 0;
            }

            assertThat(granted).isEqualTo(10);
            assertThat(nodes.get(0).today().get(0).tokens()).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_new_start_forgets_nothing_and_a_new_day_begins_anew() {
        Models models = Models.over().with("budget.tokens", "100");
        node(models).reserve(ANA, 100, 0);

        assertThat(node(models).reserve(ANA, 1, 0)).isEmpty();

        clock.advance(Duration.ofDays(1));

        assertThat(node(models).reserve(ANA, 1, 0)).isPresent();
    }

    @Test
    void who_the_customer_is_does_not_stand_there_and_is_soon_forgotten() {
        JdbcLedger ledger = node(Models.over());
        ledger.reserve(ANA, 10, 0);
        assertThat(subjects()).noneMatch(subject -> subject.contains("ana"));

        clock.advance(Duration.ofDays(2));
        ledger.forget(LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(90));

        assertThat(jdbc.sql("select scope from bot.model_spending order by scope")
                        .query(String.class)
                        .list())
                .containsExactly("all", "site");
    }

    private JdbcLedger node(Models models) {
        return new JdbcLedger(jdbc, new JdbcTransactionManager(database), models.settings(), clock);
    }

    private static List<String> subjects() {
        return jdbc.sql("select subject from bot.model_spending")
                .query(String.class)
                .list();
    }
}
