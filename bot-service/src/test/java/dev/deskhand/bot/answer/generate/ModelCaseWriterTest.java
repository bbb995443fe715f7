package dev.deskhand.bot.answer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.model.TextModelException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelCaseWriterTest {

    private static final SiteId SITE = new SiteId(new UUID(9, 9));
    private static final List<Turn> SAID = List.of(
            new Turn(Turn.Role.CUSTOMER, "My hub FX-200 does not connect to the Wi-Fi since Monday."),
            new Turn(Turn.Role.ASSISTANT, "Hold the green button for ten seconds."),
            new Turn(Turn.Role.CUSTOMER, "I held the green button, the hub still does not connect."));

    private final WriterFixture fixture = new WriterFixture();

    @Test
    void a_summary_keeps_what_was_said_and_leaves_out_the_rest() {
        fixture.model.says(
                "The customer's hub FX-200 does not connect to the Wi-Fi since Monday."
                        + " The customer wants a refund of €200. The customer held the green button, it still does not connect.");

        assertThat(fixture.caseWriter().summary(SITE, SAID, "en"))
                .contains("The customer's hub FX-200 does not connect to the Wi-Fi since Monday."
                        + " The customer held the green button, it still does not connect.");
    }

    @Test
    void an_article_says_what_colleagues_answered() {
        fixture.model.says("1. Unplug the hub for ten seconds.\n2. Hold the green button.\n3. Call +1 555 0100.");

        assertThat(fixture.caseWriter()
                        .article(
                                SITE,
                                "My hub does not connect",
                                List.of("Please unplug the hub for 10 seconds.", "Then hold the green button."),
                                "en"))
                .contains("1. Unplug the hub for ten seconds.\n2. Hold the green button.");
    }

    @Test
    void half_a_text_is_none() {
        fixture.model.breaksAfter("The hub does not connect. It", TextModelException.Cause.BROKEN);

        assertThat(fixture.caseWriter().summary(SITE, SAID, "en")).isEmpty();
        assertThat(fixture.caseWriter().article(SITE, "How?", List.of(), "en")).isEmpty();
    }
}
