package dev.deskhand.bot.access;

/**
 * A new installation's first key was made; the only time that its secret is to be had.
 *
 * @param secret in clear; shown by nothing but the one line that tells the operator
 */
public record ApiKeyCreated(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "ApiKeyCreated[key=" + key.id() + ", secret=***]";
    }
}
