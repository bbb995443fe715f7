package dev.deskhand.bot.browser;

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
                : store.computeIfAbsent(ServiceUnderTest.class, key -> new ServiceUnderTest(), ServiceUnderTest.class);
    }
}
