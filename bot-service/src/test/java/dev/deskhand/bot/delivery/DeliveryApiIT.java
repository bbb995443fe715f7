package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerClient.Response;
import dev.deskhand.bot.ask.AnswerServiceCase;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DeliveryApiIT extends AnswerServiceCase {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final StubReceiver stub = new StubReceiver();
    private AnswerClient admin;
    private String targets;
    private String deliveries;

    @BeforeEach
    void enterAsAnAdministrator() {
        admin = clientFor(site, Scope.ADMIN);
        targets = "/sites/" + site.slug() + "/delivery-targets";
        deliveries = "/sites/" + site.slug() + "/deliveries";
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void promise_3_a_question_and_its_reply_arrive_signed_and_in_order() {
        String secret = add("message.created").path("secret").asString();

        JsonNode answer = client.ask(QUESTION).json();

        await(() -> stub.got().size() == 2);
        List<StubReceiver.Got> got = stub.got();
        assertThat(got)
                .extracting(it -> it.json().at("/data/message/author").asString())
                .containsExactly("customer", "bot");
        assertThat(got).allSatisfy(it -> {
            assertThat(it.json().at("/data/conversation/id").asString())
                    .isEqualTo(answer.path("conversationId").asString());
            assertThat(it.header("webhook-signature"))
                    .isEqualTo(WebhookSecret.parse(secret)
                            .orElseThrow()
                            .sign(it.header("webhook-id"), Long.parseLong(it.header("webhook-timestamp")), it.body()));
        });
        await(() -> count("delivered") == 2);
    }

    @Test
    void promise_3_a_hand_off_arrives_with_its_frozen_context() {
        add("handoff.created");
        path.follow(question -> AnswerTraceFixture.outOfHours(question, MONDAY));

        JsonNode answer = client.ask(QUESTION).json();

        await(() -> stub.got().size() == 1);
        JsonNode told = stub.got().get(0).json();
        assertThat(told.path("type").asString()).isEqualTo("handoff.created");
        assertThat(told.path("site").asString()).isEqualTo(site.slug());
        assertThat(told.at("/data/handoff/id").asString())
                .isEqualTo(answer.at("/handoff/id").asString());
        assertThat(told.at("/data/handoff/packet/transcript/0/text").asString())
                .isEqualTo("How do I reset my password?");
        assertThat(told.at("/data/handoff/packet/passages").size()).isPositive();
    }

    @Test
    void secrets_are_shown_once_and_rotation_keeps_the_one_before() {
        JsonNode made = add("message.created");
        String id = made.path("id").asString();
        String first = made.path("secret").asString();

        JsonNode rotated = admin.post(targets + "/" + id + "/secret", "").json();
        JsonNode shown = admin.get(targets + "/" + id).json();
        client.ask(QUESTION);
        await(() -> stub.got().size() == 2);

        assertThat(first).startsWith("whsec_");
        assertThat(rotated.path("secret").asString()).startsWith("whsec_").isNotEqualTo(first);
        assertThat(shown.has("secret")).isFalse();
        assertThat(shown.path("secrets").toString()).isEqualTo("[\"signing\"]");
        assertThat(shown.path("rotatedUntil").asString("")).isNotEmpty();
        assertThat(admin.get(targets).body()).doesNotContain("whsec_");
        assertThat(stub.got().get(0).header("webhook-signature").split(" ")).hasSize(2);
    }

    @Test
    void a_target_is_changed_tested_and_deleted() {
        JsonNode made = add("message.created");
        String target = targets + "/" + made.path("id").asString();

        Response changed = admin.put(target, body("Renamed", "webhook", "handoff.created", stub.address() + "/new"));
        Response test = admin.post(target + "/test", "");
        await(() -> stub.got().size() == 1);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("Renamed");
        assertThat(test.status()).isEqualTo(202);
        assertThat(stub.got().get(0).path()).isEqualTo("/new");
        assertThat(stub.got().get(0).json().path("type").asString()).isEqualTo("test");
        await(() -> admin.get(deliveries + "/" + test.json().path("id").asString())
                .json()
                .path("status")
                .asString()
                .equals("delivered"));
        assertThat(admin.delete(target).status()).isEqualTo(204);
        assertThat(admin.get(target).status()).isEqualTo(404);
        assertThat(admin.get(deliveries).json().path("items").size()).isZero();
    }

    @Test
    void what_is_parked_is_listed_and_replayed() {
        add("message.created");
        stub.answer(410);
        client.ask(QUESTION);
        await(() -> count("parked") == 2);
        stub.answer(200);
        JsonNode parked =
                admin.get(deliveries + "?status=parked").json().path("items").get(0);
        String id = parked.path("id").asString();

        Response replayed = admin.post(deliveries + "/" + id + "/replay", "");
        await(() -> count("delivered") == 1);

        assertThat(parked.path("fault").asString()).isEqualTo("127.0.0.1 answered 410.");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(admin.post(deliveries + "/" + id + "/replay", "").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "webhook"}                                                        | /name
            {"name": "x", "kind": "pigeon"}                                            | /kind
            {"name": "x", "kind": "webhook"}                                           | /settings/url
            {"name": "x", "kind": "webhook", "settings": {"url": "file:///etc/passwd"}} | /settings/url
            {"name": "x", "kind": "webhook", "settings": {"url": "https://u:p@a.example"}} | /settings/url
            {"name": "x", "kind": "webhook", "events": ["sunrise"], "settings": {"url": "https://a.example"}} | /events
            {"name": "x", "kind": "webhook", "secrets": {"signing": "weak"}, "settings": {"url": "https://a.example"}} | /secrets/signing
            {"name": "x", "kind": "slack", "secrets": {"url": "nowhere"}}              | /secrets/url
            {"name": "x", "kind": "zendesk", "settings": {"url": "https://a.example"}} | /settings/email
            {"name": "x", "kind": "chatwoot", "settings": {"url": "https://a.example", "account": "one"}} | /settings/account
            """)
    void says_what_is_wrong(String body, String pointer) {
        Response response = admin.post(targets, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void mail_without_a_mail_server_is_refused() {
        Response response =
                admin.post(targets, "{\"name\": \"x\", \"kind\": \"email\", \"settings\": {\"to\": \"a@b.example\"}}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("deskhand.mail");
    }

    @Test
    void a_private_address_is_not_called_and_the_fault_says_why() {
        admin.post(targets, body("x", "webhook", "message.created", "http://169.254.169.254/latest"));

        client.ask(QUESTION);

        await(() -> admin.get(deliveries).body().contains("not in the public network"));
    }

    @Test
    void promise_6_targets_and_deliveries_are_the_sites_administrators() {
        JsonNode made = add("message.created");
        AnswerClient stranger = clientFor(newSite(), Scope.ADMIN);
        AnswerClient answering = clientFor(site, Scope.ANSWER);

        for (String route :
                List.of(targets, deliveries, targets + "/" + made.path("id").asString())) {
            assertThat(stranger.get(route).status()).isEqualTo(404);
            assertThat(answering.get(route).status()).isEqualTo(403);
        }
        assertThat(stranger.post(targets, body("x", "webhook", "message.created", stub.address()))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get(deliveries + "?status=lost").status()).isEqualTo(400);
        assertThat(admin.get(deliveries + "?limit=0").status()).isEqualTo(400);
    }

    private JsonNode add(String event) {
        Response made = admin.post(targets, body("A receiver", "webhook", event, stub.address()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private static String body(String name, String kind, String event, String url) {
        return "{\"name\": \"" + name + "\", \"kind\": \"" + kind + "\", \"events\": [\"" + event
                + "\"], \"settings\": {\"url\": \"" + url + "\"}}";
    }

    private long count(String status) {
        return admin.get(deliveries + "?status=" + status).json().path("items").size();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came about within " + LONG).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
