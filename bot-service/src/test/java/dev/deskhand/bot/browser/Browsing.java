package dev.deskhand.bot.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests the service and the browser, both started at first use and ended with the run. Where no Chromium is
 * installed the tests say that they did not run; under CI they fail there.
 */
final class Browsing implements ExecutionCondition, ParameterResolver {

    private static final Namespace OURS = Namespace.create(Browsing.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean needed = "true".equals(System.getenv("CI"));
        return Chromium.isInstalled() || needed
                ? ConditionEvaluationResult.enabled("Chromium is there, or must be")
                : ConditionEvaluationResult.disabled("There is no Chromium here: the browser tests did not run.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ServiceUnderTest.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(OURS);
        return parameter.getParameter().getType() == Chromium.class
                ? store.computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                : store.computeIfAbsent(Attempt.class, key -> Attempt.make(), Attempt.class)
                        .service();
    }

    /** The one attempt to start the service: where it fails, each test says so at once. */
    private record Attempt(
            @Nullable ServiceUnderTest started, @Nullable RuntimeException failure) implements AutoCloseable {

        static Attempt make() {
            try {
                return new Attempt(new ServiceUnderTest(), null);
            } catch (RuntimeException e) {
                return new Attempt(null, e);
            }
        }

        ServiceUnderTest service() {
            if (started == null) {
                throw new IllegalStateException("the service did not start", failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
