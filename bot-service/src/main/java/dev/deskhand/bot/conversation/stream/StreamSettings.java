package dev.deskhand.bot.conversation.stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of event streams.
 *
 * @param heartbeat how often an idle stream gets a sign of life, and is looked at
 * @param poll how often the log is looked at without having been told, the net under notifications
 * @param stall how long a client may leave what was sent to it unread before its stream ends
 * @param most streams at once on this node; further ones get 503
 */
@Validated
@ConfigurationProperties("deskhand.streams")
public record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30s") Duration stall,
        @DefaultValue("5000") @Min(1) @Max(100_000) int most) {

    public StreamSettings {
        requirePositive("heartbeat", heartbeat);
        requirePositive("poll", poll);
        requirePositive("stall", stall);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", must be longer than nothing");
        }
    }
}
