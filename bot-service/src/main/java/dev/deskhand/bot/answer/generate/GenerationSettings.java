package dev.deskhand.bot.answer.generate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of what models write; without a model they mean nothing.
 *
 * @param enabled whether answers are written by the model where the caller does not say how
 * @param followUps whether a follow-up is worded anew before it is searched for
 * @param translation whether an answer in another language than the question's is translated
 * @param passages how many passages the model gets
 * @param maxTokens longest text that it may write
 * @param deadline after which no further piece of an answer is waited for, all its prompts together
 * @param linkHosts hosts that answers may link to, besides those of the site's articles
 * @param cached answers that are kept, for the same question at the same revision of a site; 0 keeps none
 */
@Validated
@ConfigurationProperties("deskhand.answer.generation")
public record GenerationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean followUps,
        @DefaultValue("true") boolean translation,
        @DefaultValue("6") @Min(1) @Max(20) int passages,
        @DefaultValue("600") @Min(50) @Max(4000) int maxTokens,
        @DefaultValue("25s") Duration deadline,
        @DefaultValue({}) List<String> linkHosts,
        @DefaultValue("1000") @Min(0) @Max(100_000) int cached) {

    public GenerationSettings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline is " + deadline + ", must be longer than nothing");
        }
        linkHosts =
                linkHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }
}
