package dev.deskhand.bot.model;

import dev.deskhand.bot.redact.KnownPerson;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param task what for, such as {@code answer}; names the limits, the meters and the template
 * @param version of the template
 * @param instructions of the operator's; never text from customers or articles
 * @param data fenced texts of customers and articles, and the question
 * @param maxTokens longest text that is of use, above 0
 * @param purse whose budget it is taken from
 */
public record ModelPrompt(String task, String version, String instructions, String data, int maxTokens, Purse purse) {

    public ModelPrompt {
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens is " + maxTokens + ", must be above 0");
        }
    }

    /**
     * Who is served.
     *
     * @param customer null when nobody in particular is
     * @param known what is known of the customer, and kept from models elsewhere wherever it stands
     */
    public record Purse(String site, @Nullable String customer, KnownPerson known) {

        public Purse(String site, @Nullable String customer) {
            this(site, customer, KnownPerson.nobody());
        }
    }

    /** The same with other data. */
    ModelPrompt withData(String other) {
        return new ModelPrompt(task, version, instructions, other, maxTokens, purse);
    }
}
