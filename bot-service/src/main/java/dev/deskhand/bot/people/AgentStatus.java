package dev.deskhand.bot.people;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether an account can be used. */
public enum AgentStatus {
    /** The link was sent and not used yet. */
    INVITED,
    ACTIVE,
    /** Was taken out of use; what the agent wrote stays. */
    DISABLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AgentStatus fromCode(String code) {
        return Stream.of(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no agent's status '" + code + "'"));
    }
}
