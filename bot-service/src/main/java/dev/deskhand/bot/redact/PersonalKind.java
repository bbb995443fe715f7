package dev.deskhand.bot.redact;

import java.util.Locale;

/** What a piece of personal data is. Where two claim the same text, the one that is named first here has it. */
public enum PersonalKind {
    /** Keys, tokens and passwords. */
    SECRET,
    EMAIL,
    IBAN,
    CARD,
    NATIONAL_NUMBER,
    IP_ADDRESS,
    PHONE,
    /** A street with a number, a post box or a postcode with its town. */
    ADDRESS,
    NAME;

    /** Its name in JSON and placeholders. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
