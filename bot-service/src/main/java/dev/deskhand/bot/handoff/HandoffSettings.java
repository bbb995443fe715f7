package dev.deskhand.bot.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Handing over to people.
 *
 * @param enabled false where nobody can take over: then a weak answer is withheld and nothing is handed over
 * @param reopenToAgent for so long after people have closed a conversation, what its customer writes goes to them again
 * @param quietAfterPerson for so long after a person has written, the service says nothing of hours and waiting
 */
@ConfigurationProperties("deskhand.handoff")
public record HandoffSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("24h") Duration reopenToAgent,
        @DefaultValue("10m") Duration quietAfterPerson) {

    public HandoffSettings {
        if (reopenToAgent.isNegative()) {
            throw new IllegalArgumentException("reopen-to-agent is " + reopenToAgent + ", must not be negative");
        }
        if (quietAfterPerson.isNegative()) {
            throw new IllegalArgumentException("quiet-after-person is " + quietAfterPerson + ", must not be negative");
        }
    }
}
