package dev.deskhand.bot.console.oidc;

/** Says why a sign-in through the identity provider ends. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    RefusedException(Refusal refusal, Exception cause) {
        super(cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
