package dev.deskhand.bot.browser;

import dev.deskhand.bot.answer.AnswerPath;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Holds answers back while it is shut, so that a test can do something in the middle of one. */
@TestConfiguration(proxyBeanMethods = false)
class AnswerGate {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static volatile CountDownLatch gate = new CountDownLatch(0);
    private static volatile CountDownLatch arrival = new CountDownLatch(0);

    static void shut() {
        arrival = new CountDownLatch(1);
        gate = new CountDownLatch(1);
    }

    static void open() {
        gate.countDown();
    }

    /** Waits until a question stands before the gate. */
    static void awaitQuestion() throws InterruptedException {
        if (!arrival.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("no question arrived within " + PATIENCE);
        }
    }

    @Bean
    static BeanPostProcessor gatekeeper() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof AnswerPath path ? guarded(path) : bean;
            }
        };
    }

    private static AnswerPath guarded(AnswerPath path) {
        return (question, listener) -> {
            arrival.countDown();
            await();
            return path.answer(question, listener);
        };
    }

    private static void await() {
        try {
            gate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the answer", e);
        }
    }
}
