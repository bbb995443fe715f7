package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on deliveries: admins change targets, leads read them. */
class DeliveryPagesIT extends AnswerServiceCase {

    private static final String PASSWORD = "four calm green lamps";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    @Autowired
    private Agents agents;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Targets targets;

    @Autowired
    private Deliveries deliveries;

    private final StubReceiver stub = new StubReceiver();
    private Agent boss;
    private Console admin;
    private Console lead;
    private String here;

    @BeforeEach
    void letAnAdminAndALeadIn() {
        jdbc.sql("delete from bot.rate_bucket").update();
        boss = person(Role.ADMIN);
        admin = new Console(port).signIn(boss.email(), PASSWORD);
        lead = new Console(port).signIn(person(Role.LEAD).email(), PASSWORD);
        here = "/desk/delivery/" + site.slug();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void an_admin_adds_a_webhook_and_sees_its_secret_once() {
        HttpResponse<String> added = admin.post(here, webhook("Our tickets"));

        Target target = onlyTarget();
        String page = admin.get(pathOf(target)).body();
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(secretIn(added.body()))
                .isEqualTo(target.access().secret(WebhookSecret.NAME).orElseThrow());
        assertThat(target.name()).isEqualTo("Our tickets");
        assertThat(target.events()).containsExactly(EventType.MESSAGE_CREATED);
        assertThat(page).contains("Our tickets").contains(stub.address()).doesNotContain("whsec_");
        assertThat(audited("delivery-target.created", target.id())).isEqualTo(1);
    }

    @Test
    void a_form_that_does_not_hold_comes_back_as_it_was_filled_in() {
        Map<String, String> form = webhook("Our tickets");
        form.put("setting.url", "ftp://example.com/<b>");
        form.put("secret.signing", "short");

        HttpResponse<String> answer = admin.post(here, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"")
                .contains("value=\"Our tickets\"")
                .contains("ftp://example.com/&lt;b&gt;")
                .contains("signing must be whsec_")
                .doesNotContain("value=\"short\"");
        assertThat(targets.of(site.id())).isEmpty();
    }

    @Test
    void what_is_changed_keeps_the_secret_and_what_somebody_else_has_changed_meanwhile_is_not_overwritten() {
        Target target = add();
        HttpResponse<String> page = admin.get(pathOf(target));
        Map<String, String> form = webhook("Renamed");
        form.put("version", versionIn(page.body()));

        HttpResponse<String> saved = admin.post(pathOf(target), form);
        form.put("name", "Renamed by somebody who looked earlier");
        HttpResponse<String> late = admin.post(pathOf(target), form);

        Target now = onlyTarget();
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("ETag")).hasValue('"' + versionIn(page.body()) + '"');
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Somebody else has changed this target meanwhile")
                .contains("value=\"Renamed by somebody who looked earlier\"");
        assertThat(now.name()).isEqualTo("Renamed");
        assertThat(now.access().secret(WebhookSecret.NAME))
                .isEqualTo(target.access().secret(WebhookSecret.NAME));
        assertThat(audited("delivery-target.replaced", target.id())).isEqualTo(1);
    }

    @Test
    void a_target_is_switched_off_and_on_again() {
        Target target = add();

        admin.post(pathOf(target) + "/active", Map.of("active", "false"));
        boolean off = onlyTarget().active();
        String list = admin.get(here).body();
        admin.post(pathOf(target) + "/active", Map.of("active", "true"));

        assertThat(off).isFalse();
        assertThat(list).contains(">off</span>");
        assertThat(onlyTarget().active()).isTrue();
        assertThat(onlyTarget().events()).isEqualTo(target.events());
        assertThat(audited("delivery-target.turned_off", target.id())).isEqualTo(1);
        assertThat(audited("delivery-target.turned_on", target.id())).isEqualTo(1);
    }

    @Test
    void a_new_secret_is_shown_once_and_the_one_before_it_still_signs() {
        Target target = add();

        String page = admin.post(pathOf(target) + "/secret", Map.of()).body();

        List<String> good = onlyTarget().access().secrets(WebhookSecret.NAME);
        assertThat(good).hasSize(2).first().isEqualTo(secretIn(page));
        assertThat(good.get(1))
                .isEqualTo(target.access().secret(WebhookSecret.NAME).orElseThrow());
        assertThat(admin.get(pathOf(target)).body()).doesNotContain("whsec_").contains("signs beside it until");
        assertThat(audited("delivery-target.rotated", target.id())).isEqualTo(1);
    }

    @Test
    void a_test_arrives_and_is_among_the_latest() {
        Target target = add();

        admin.post(pathOf(target) + "/test", Map.of());

        await(() -> stub.got().stream().anyMatch(it -> it.body().contains("A test from Deskhand")));
        await(() -> admin.get(pathOf(target)).body().contains(">delivered</span>"));
        assertThat(audited("delivery-target.tested", target.id())).isEqualTo(1);
    }

    @Test
    void what_was_given_up_says_why_and_arrives_when_it_is_tried_again() {
        Target target = add();
        park(target, "503 <script>alert(1)</script>");
        park(target, "No route to host");

        String page = lead.get(pathOf(target)).body();
        String list = lead.get(here).body();
        DeliveryId first = parked(target).get(1).id();
        admin.get(pathOf(target));
        admin.post(here + "/deliveries/" + first + "/replay", Map.of());
        admin.post(pathOf(target) + "/replay", Map.of());

        assertThat(list).contains("2 given up");
        assertThat(page)
                .contains("503 &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("No route to host")
                .doesNotContain("Try again</button>");
        await(() -> stub.got().size() == 2);
        await(() -> parked(target).isEmpty());
        assertThat(audited("delivery.replayed", first)).isEqualTo(1);
    }

    @Test
    void what_is_replayed_twice_is_refused_the_second_time() {
        Target target = add();
        park(target, "503");
        DeliveryId id = parked(target).get(0).id();
        admin.get(pathOf(target));
        admin.post(here + "/deliveries/" + id + "/replay", Map.of());

        assertThat(admin.post(here + "/deliveries/" + id + "/replay", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_backlog_says_since_when_it_waits() {
        Target target = add();
        admin.post(pathOf(target) + "/active", Map.of("active", "false"));
        admin.post(pathOf(target) + "/test", Map.of());

        assertThat(lead.get(here).body()).contains("1 waiting").contains("since ");
    }

    @Test
    void a_target_that_is_deleted_is_gone() {
        Target target = add();

        HttpResponse<String> deleted = admin.post(pathOf(target) + "/delete", Map.of());

        assertThat(Console.locationOf(deleted)).isEqualTo(here);
        assertThat(targets.of(site.id())).isEmpty();
        assertThat(admin.get(pathOf(target)).statusCode()).isEqualTo(404);
        assertThat(audited("delivery-target.deleted", target.id())).isEqualTo(1);
    }

    @Test
    void a_lead_reads_and_changes_nothing() {
        Target target = add();

        String page = lead.get(pathOf(target)).body();

        assertThat(page)
                .contains("<fieldset class=\"stack\" disabled=\"disabled\">")
                .doesNotContain("Send a test");
        assertThat(lead.get(here).body()).doesNotContain("/new?kind=");
        assertThat(lead.post(pathOf(target) + "/test", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void each_kind_has_a_form_with_what_it_wants() {
        for (String kind : List.of("webhook", "email", "slack", "zendesk", "chatwoot", "customer_email")) {
            assertThat(admin.get(here + "/new?kind=" + kind).body())
                    .as(kind)
                    .contains("name=\"kind\" value=\"" + kind + "\"")
                    .doesNotContain("??");
        }
        assertThat(admin.get(here + "/new?kind=pigeon").statusCode()).isEqualTo(400);
    }

    private Target add() {
        admin.post(here, webhook("Our tickets"));
        return onlyTarget();
    }

    private Map<String, String> webhook(String name) {
        return new HashMap<>(Map.of(
                "kind",
                "webhook",
                "name",
                name,
                "event",
                EventType.MESSAGE_CREATED,
                "setting.url",
                stub.address() + "/hook"));
    }

    private Target onlyTarget() {
        List<Target> all = targets.of(site.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<DeliveryRecord> parked(Target target) {
        return deliveries.of(site.id(), target.id(), Optional.of(DeliveryState.PARKED), 10);
    }

    private void park(Target target, String fault) {
        jdbc.sql("""
                insert into bot.outbox (id, site_id, target_id, key, type, payload, state, attempts, due_at, fault,
                    created_at, done_at)
                values (:id, :site, :target, :key, 'test', '{"type": "test"}', 'parked', 21, now(), :fault, now(), now())
                """)
                .param("id", UUID.randomUUID())
                .param("site", site.id().value())
                .param("target", target.id().value())
                .param("key", UUID.randomUUID())
                .param("fault", fault)
                .update();
    }

    private String pathOf(Target target) {
        return here + "/targets/" + target.id();
    }

    private static String versionIn(String page) {
        Matcher found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String secretIn(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group().replace("&#43;", "+");
    }

    private long audited(String action, Object target) {
        return jdbc.sql("select count(*) from bot.audit where action = :action and actor = :actor and target = :target")
                .param("action", action)
                .param("actor", boss.id().value())
                .param("target", target.toString())
                .query(Long.class)
                .single();
    }

    private Agent person(Role role) {
        Agent invited =
                agents.add(NewAgent.invited(UUID.randomUUID() + "@example.com", "Grace", role, Set.of(site.id())));
        String path = links.issue(invited, invited);
        return links.redeem(path.substring(OneTimeLinks.PATH.length()), PASSWORD);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
