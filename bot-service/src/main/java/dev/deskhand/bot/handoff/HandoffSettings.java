package dev.deskhand.bot.handoff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Handing over to people.
 *
 * @param enabled false where nobody can take over: then a weak answer is withheld and nothing is handed over
 */
@ConfigurationProperties("deskhand.handoff")
public record HandoffSettings(@DefaultValue("true") boolean enabled) {}
