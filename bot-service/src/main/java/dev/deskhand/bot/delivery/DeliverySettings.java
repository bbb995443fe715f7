package dev.deskhand.bot.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of deliveries to other systems.
 *
 * @param workers deliveries that this node has under way at once
 * @param lease after which another worker takes a delivery over from one that has gone silent; renewed at each sweep
 * @param sweep how often due deliveries are looked for that nobody has announced
 * @param firstPause after the first failed try; doubled after each further one
 * @param mostPause between two tries
 * @param giveUpAfter from the first try; then one last try is made, and the delivery is parked
 * @param breakerPause how long a target that keeps failing is left alone
 * @param keep how long what was delivered stays to be looked at
 */
@Validated
@ConfigurationProperties("deskhand.delivery")
public record DeliverySettings(
        @DefaultValue("4") @Min(1) @Max(64) int workers,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("12h") Duration mostPause,
        @DefaultValue("72h") Duration giveUpAfter,
        @DefaultValue("30s") Duration breakerPause,
        @DefaultValue("30d") Duration keep) {

    public DeliverySettings {
        requirePositive("sweep", sweep);
        requirePositive("first-pause", firstPause);
        requirePositive("breaker-pause", breakerPause);
        requirePositive("keep", keep);
        requireAtLeast("lease", lease, "twice the sweep", sweep.multipliedBy(2));
        requireAtLeast("most-pause", mostPause, "the first pause", firstPause);
        requireAtLeast("give-up-after", giveUpAfter, "the first pause", firstPause);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", must be longer than nothing");
        }
    }

    private static void requireAtLeast(String name, Duration value, String what, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least " + what + " of " + least);
        }
    }
}
