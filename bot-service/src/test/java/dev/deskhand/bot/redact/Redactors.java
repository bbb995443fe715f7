package dev.deskhand.bot.redact;

/** A redactor for tests of other packages. */
public final class Redactors {

    private static final Redactor REDACTOR = new Redactor(new PersonalData(new Names()));

    private Redactors() {}

    public static Redactor redactor() {
        return REDACTOR;
    }
}
