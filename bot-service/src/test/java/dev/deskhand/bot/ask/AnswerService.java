package dev.deskhand.bot.ask;

import dev.deskhand.bot.BotServiceApplication;
import dev.deskhand.bot.answer.ScriptedAnswerPath;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole service over its own embedded database on a free port, with an answer path that the test scripts. */
@SpringBootTest(
        classes = BotServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "deskhand.hours.days.monday=09:00-17:00",
            "deskhand.outbound.allowed-hosts=127.0.0.1"
        })
@Import(AnswerService.Scripted.class)
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@interface AnswerService {

    /** What the test holds in its hand. */
    @TestConfiguration
    class Scripted {

        @Bean
        @Primary
        ScriptedAnswerPath scriptedAnswerPath() {
            return new ScriptedAnswerPath();
        }
    }
}
