package dev.deskhand.bot.people;

import java.util.Locale;
import java.util.Optional;

/**
 * What a link lets its holder do, once.
 *
 * @param agent whose account it is; empty for the first admin, whose account is yet to be made
 */
public record OneTimeLink(Purpose purpose, Optional<Agent> agent) {

    /** Why a link was made. */
    public enum Purpose {
        FIRST_ADMIN,
        INVITATION,
        RESET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
