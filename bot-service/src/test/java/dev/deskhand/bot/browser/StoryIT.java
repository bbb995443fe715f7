package dev.deskhand.bot.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.Agent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The story that scripts/night-and-morning tells; the clock spares the test the minute until the office opens. */
@ExtendWith(Browsing.class)
class StoryIT {

    private static final Path SCRIPT = Path.of("..", "scripts", "night-and-morning");
    private static final Path DATA = Path.of("target", "browser-service");

    @AfterEach
    void backToTheUsual(ServiceUnderTest service) {
        MovedClock.back();
        service.bean(JdbcClient.class).sql("delete from bot.rate_bucket").update();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_question_at_night_ends_as_an_article(ServiceUnderTest service) throws Exception {
        Agent grace = AgentDesk.account(service, "Grace Hopper", Role.LEAD);
        Process story = new ProcessBuilder(
                        "bash",
                        SCRIPT.toString(),
                        "--data",
                        DATA.toString(),
                        "--email",
                        grace.email(),
                        "--password",
                        AgentDesk.PASSWORD)
                .redirectErrorStream(true)
                .start();

        List<String> told = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(story.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.contains("Morning.")) {
                    MovedClock.put(Instant.now().plus(Duration.ofMinutes(2)));
                }
            }
        }

        assertThat(story.waitFor()).as(String.join("\n", told)).isZero();
        assertThat(told)
                .anySatisfy(line -> assertThat(line).contains("bot ").contains("e-mail address"))
                .anySatisfy(line -> assertThat(line).contains("packet ").contains("branch in Ljubljana"))
                .anySatisfy(line -> assertThat(line).contains("person ").contains("ask for Peter."))
                .anySatisfy(line -> assertThat(line).contains("title ").contains("branch in Ljubljana?"));
        assertThat(service.bean(JdbcClient.class)
                        .sql("select count(*) from bot.schedule")
                        .query(Long.class)
                        .single())
                .as("the hours are as before")
                .isZero();
    }
}
