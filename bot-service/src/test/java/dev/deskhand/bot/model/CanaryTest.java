package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.deskhand.bot.model.ScriptedEndpoint.Asked;
import dev.deskhand.bot.model.ScriptedEndpoint.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Three hundred messages with personal data that occurs nowhere else, to an endpoint that repeats, fails and breaks off:
 * none of it gets there, into a log, a meter or an error.
 */
class CanaryTest {

    private static final int MESSAGES = 300;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.deskhand");
    private final List<Canary> canaries = canaries(new Random(20_261_123));

    /** A message, and what of it must not leave. */
    private record Canary(String message, String secret) {}

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        root.detachAppender(logged);
        ours.setLevel(null);
    }

    @Test
    void none_is_found_anywhere_and_each_comes_back_to_its_customer() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(CanaryTest::behaviour)) {
            Models models =
                    Models.over(endpoint).with("breaker.calls", "100000").with("breaker.window", "100000");
            TextModel model = models.start();
            List<String> told = new ArrayList<>();

            for (int i = 0; i < canaries.size(); i++) {
                Canary canary = canaries.get(i);
                try {
                    Completion completion = model.complete(TextModelTest.prompt(i + ". " + canary.message()));
                    assertThat(completion.text()).contains(canary.secret());
                } catch (TextModelException e) {
                    told.add(ThrowableProxyUtil.asString(new ch.qos.logback.classic.spi.ThrowableProxy(e)));
                }
            }

            assertThat(endpoint.asked()).hasSizeGreaterThanOrEqualTo(MESSAGES);
            assertThat(told).hasSize(MESSAGES / 2);
            endpoint.asked().forEach(asked -> told.add(asked.body() + asked.headers()));
            logged.list.forEach(event -> told.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy()))));
            told.add(models.metrics());
            String everything = String.join("\n", told);
            assertThat(canaries).allSatisfy(canary -> assertThat(everything).doesNotContain(canary.secret()));
        }
    }

    /** Every second message is repeated; the others meet an endpoint that fails and quotes what it was sent. */
    private static Behaviour behaviour(Asked asked) {
        int number = Integer.parseInt(asked.data().substring(0, asked.data().indexOf('.')));
        String quoted = asked.data().replace("\"", "'");
        return switch (number % 10) {
            case 1 -> Behaviours.fails(400, Map.of(), quoted);
            case 3 -> Behaviours.diesAfter(quoted);
            case 5 -> Behaviours.sends("text/html", quoted.getBytes());
            case 7 ->
                reply -> {
                    reply.ok();
                    reply.event("{\"id\": " + quoted);
                };
            case 9 ->
                reply -> {
                    reply.ok();
                    reply.event("{\"error\":{\"message\":\"" + quoted + "\"}}");
                };
            default -> Behaviours.says(asked.data());
        };
    }

    private static List<Canary> canaries(Random random) {
        List<Canary> canaries = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            String word = word(random);
            String digits = digits(random, 8);
            canaries.add(
                    switch (i / 2 % 9) {
                        case 0 -> of("my mail is %s, and I cannot log in", word + "@example.com");
                        case 1 -> of("write to %s please", word + " (at) example (dot) org");
                        case 2 -> of("please call me at %s tomorrow", "+49 30 " + digits);
                        case 3 -> of("my password is %s and it does not work", word + digits + "!");
                        case 4 -> of("card %s was charged twice", card(random));
                        case 5 -> of("refund it to %s", iban(random));
                        case 6 ->
                            of(
                                    "I was locked out from %s",
                                    "203.0." + random.nextInt(10, 250) + "." + random.nextInt(10, 250));
                        case 7 -> of("the key %s is refused", "sk-proj-" + word + digits + word + digits);
                        default -> of("Hello, my name is %s and I have a question", name(random));
                    });
        }
        return canaries;
    }

    private static Canary of(String sentence, String secret) {
        String core = secret.endsWith("!") ? secret.substring(0, secret.length() - 1) : secret;
        return new Canary(sentence.formatted(secret), core);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("q");
        for (int i = 0; i < 4; i++) {
            word.append("bdfklmnprtvz".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String name(Random random) {
        return capital(word(random)) + " " + capital(word(random));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(1, 10));
        }
        return digits.toString();
    }

    /** Sixteen digits whose last one is Luhn's. */
    private static String card(Random random) {
        String digits = "4" + digits(random, 14);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** A German one with the right check digits. */
    private static String iban(Random random) {
        String account = digits(random, 18);
        int check = 98
                - new java.math.BigInteger(account + "131400")
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        return "DE%02d%s".formatted(check, account);
    }
}
