package dev.deskhand.bot.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Handing over to people.
 *
 * @param enabled false where nobody can take over: then a weak answer is withheld and nothing is handed over
 * @param reopenToAgent for so long after people have closed a conversation, what its customer writes goes to them again
 */
@ConfigurationProperties("deskhand.handoff")
public record HandoffSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("24h") Duration reopenToAgent) {

    public HandoffSettings {
        if (reopenToAgent.isNegative()) {
            throw new IllegalArgumentException("reopen-to-agent is " + reopenToAgent + ", must not be negative");
        }
    }
}
