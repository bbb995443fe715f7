package dev.deskhand.bot.ask;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the bot's replies in conversations.
 *
 * @param workers messages that this node answers at once
 * @param lease after which another worker takes a message over from one that has gone silent; renewed at each sweep
 * @param sweep how often messages are looked for that nobody has announced
 */
@Validated
@ConfigurationProperties("deskhand.replies")
public record ReplySettings(
        @DefaultValue("4") @Min(1) @Max(64) int workers,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1s") Duration sweep) {

    public ReplySettings {
        if (sweep.isNegative() || sweep.isZero()) {
            throw new IllegalArgumentException("sweep is " + sweep + ", must be longer than nothing");
        }
        if (lease.compareTo(sweep.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("lease is " + lease + ", must be at least twice the sweep of " + sweep);
        }
    }
}
