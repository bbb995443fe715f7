package dev.deskhand.bot.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of text models.
 *
 * @param endpoints models in order of preference; the next is asked when one gives nothing
 * @param connect longest wait for a connection
 * @param firstToken longest wait for the first piece of text
 * @param gap longest wait for each further piece
 * @param total longest wait for all of it, however many models are asked
 * @param longestRetryPause a pause that an endpoint asks for is waited out before the one retry when it is no longer
 * @param hedgeAfter when the first model has said nothing for so long, the second is asked as well; null never
 * @param concurrent requests that this node has under way at each endpoint
 * @param maxSize of what an endpoint sends for one request
 * @param redactLocal whether personal data is taken out for endpoints on this machine, too
 */
@Validated
@ConfigurationProperties("deskhand.model")
record ModelSettings(
        @DefaultValue @Valid List<Endpoint> endpoints,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("8s") Duration firstToken,
        @DefaultValue("5s") Duration gap,
        @DefaultValue("30s") Duration total,
        @DefaultValue("1s") Duration longestRetryPause,
        @Nullable Duration hedgeAfter,
        @DefaultValue("8") @Min(1) @Max(1_000) int concurrent,
        @DefaultValue("2MB") DataSize maxSize,
        @DefaultValue("true") boolean redactLocal,
        @DefaultValue @Valid Breaker breaker,
        @DefaultValue Budget budget) {

    ModelSettings {
        endpoints = List.copyOf(endpoints);
        requirePositive("connect", connect);
        requirePositive("first-token", firstToken);
        requirePositive("gap", gap);
        requirePositive("total", total);
        if (longestRetryPause.isNegative()) {
            throw new IllegalArgumentException(
                    "longest-retry-pause is " + longestRetryPause + ", must not be negative");
        }
        if (hedgeAfter != null) {
            requirePositive("hedge-after", hedgeAfter);
        }
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("max-size is " + maxSize + ", must be at least 1B");
        }
        if (endpoints.stream().map(Endpoint::label).distinct().count() < endpoints.size()) {
            throw new IllegalArgumentException("two of the endpoints have the same label");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", must be longer than nothing");
        }
    }

    /**
     * A model behind an OpenAI-compatible address.
     *
     * @param baseUrl up to and with {@code /v1}; may be private, since only the operator names it
     * @param name that the endpoint knows the model by
     * @param label that meters and pages know it by; its name unless told otherwise
     * @param key sent as a bearer token; none when empty
     * @param contextSize tokens of a prompt together with its answer
     * @param promptPrice of a million tokens, in the operator's currency
     * @param completionPrice of a million tokens
     */
    record Endpoint(
            URI baseUrl,
            String name,
            @Nullable String label,
            @DefaultValue("") String key,
            @DefaultValue("8192") @Min(256) int contextSize,
            @DefaultValue("0") BigDecimal promptPrice,
            @DefaultValue("0") BigDecimal completionPrice) {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        Endpoint {
            if (baseUrl == null || name == null || name.isBlank()) {
                throw new IllegalArgumentException("an endpoint needs a base-url and a name");
            }
            String scheme =
                    baseUrl.getScheme() == null ? "" : baseUrl.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = baseUrl.getHost() != null
                    && baseUrl.getRawUserInfo() == null
                    && baseUrl.getRawQuery() == null
                    && baseUrl.getRawFragment() == null;
            if (!plain || !scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException(
                        "base-url must be an http or https address without user, query and fragment");
            }
            if (promptPrice.signum() < 0 || completionPrice.signum() < 0) {
                throw new IllegalArgumentException("prices must not be negative");
            }
            label = label == null ? name : label;
        }

        @Override
        public String label() {
            return label == null ? name : label;
        }

        /** Where completions are asked for. */
        URI completions() {
            return URI.create(baseUrl.toString().replaceFirst("/+$", "") + "/chat/completions");
        }

        boolean isOnThisMachine() {
            return THIS_MACHINE.contains(baseUrl.getHost().toLowerCase(Locale.ROOT));
        }

        /** In millionths of the currency: a price per million tokens is one per token there. */
        long price(long promptTokens, long completionTokens) {
            return promptPrice
                    .multiply(BigDecimal.valueOf(promptTokens))
                    .add(completionPrice.multiply(BigDecimal.valueOf(completionTokens)))
                    .setScale(0, java.math.RoundingMode.CEILING)
                    .longValueExact();
        }

        @Override
        public String toString() {
            return "Endpoint[" + label() + " at " + baseUrl + ", key=***]";
        }
    }

    /**
     * When an endpoint is left alone.
     *
     * @param window calls that are looked at
     * @param calls least number of them before it opens
     * @param failureRate percent of failed calls from which it opens
     * @param slowCall a call that took longer is slow
     * @param slowRate percent of slow calls from which it opens
     * @param open how long
     * @param halfOpenCalls that try whether it is back
     * @param halfOpen longest time for them; then it opens again
     */
    record Breaker(
            @DefaultValue("20") @Min(1) int window,
            @DefaultValue("5") @Min(1) int calls,
            @DefaultValue("50") @Min(1) @Max(100) int failureRate,
            @DefaultValue("20s") Duration slowCall,
            @DefaultValue("80") @Min(1) @Max(100) int slowRate,
            @DefaultValue("15s") Duration open,
            @DefaultValue("2") @Min(1) int halfOpenCalls,
            @DefaultValue("30s") Duration halfOpen) {

        Breaker {
            requirePositive("slow-call", slowCall);
            requirePositive("open", open);
            requirePositive("half-open", halfOpen);
        }
    }

    /** Most of a day (UTC): of all, of a site and of a customer; money in the currency of the prices. Null is no limit. */
    record Budget(
            @Nullable Long tokens,
            @Nullable Long siteTokens,
            @Nullable Long customerTokens,
            @Nullable BigDecimal money,
            @Nullable BigDecimal siteMoney,
            @Nullable BigDecimal customerMoney) {}
}
