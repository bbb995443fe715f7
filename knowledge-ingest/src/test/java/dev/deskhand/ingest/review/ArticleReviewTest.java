package dev.deskhand.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.parse.ParsedArticle;
import dev.deskhand.ingest.parse.Place;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import dev.deskhand.knowledge.article.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReviewTest {

    private static final String RETURNS =
            "You can send your order back within 30 days of the day on which it reached you."
                    + " Put it into the box, add the slip, and bring it to any shop near you. The money is back in a week.";

    private final ArticleReview review = new ArticleReview();

    @Test
    void sections_that_say_nearly_the_same_are_named_with_their_heading() {
        add("a.md", "en", "## Sending back\n\n" + RETURNS);
        add("b.md", "en", "Something before.\n\n## Returns\n\n" + RETURNS.replace("any shop", "every shop"));

        assertThat(review.findings())
                .containsExactly(new Finding(
                        "b.md",
                        new ArticleWarning(Kind.DUPLICATE, "says under \"Returns\" nearly the same as a.md", "a.md")));
    }

    @Test
    void numbers_that_differ_between_look_alikes_are_told() {
        add("a.md", "en", RETURNS);
        add("b.md", "en", RETURNS.replace("30 days", "14 days"));

        assertThat(review.findings())
                .containsExactly(new Finding(
                        "b.md",
                        new ArticleWarning(
                                Kind.CONTRADICTION,
                                "says 14 days where a.md says 30 days, in nearly the same words",
                                "a.md")));
    }

    @Test
    void other_languages_other_subjects_and_a_single_article_are_left_alone() {
        add("a.md", "en", RETURNS + "\n\n## Again\n\n" + RETURNS);
        add("b.md", "de", RETURNS);
        add(
                "c.md",
                "en",
                "The lamp blinks when the tank is empty, and it shines when the plants need nothing more for now,"
                        + " so that you see from afar what is to be done.");

        assertThat(review.findings()).isEmpty();
    }

    @Test
    void links_between_files_that_lead_nowhere_are_named_once() {
        review.see("guide/a.md");
        review.see("guide/b.md");
        review.see("index.md");
        add(
                "guide/a.md",
                "en",
                "[b](b.md#x) [up](../index.md) [gone](c.md) [gone too](c.md#y) [web](https://example.org/c.md)"
                        + " [root](/c.md) ![picture](d.md)");

        assertThat(review.findings())
                .containsExactly(new Finding(
                        "guide/a.md", ArticleWarning.of(Kind.BROKEN_LINK, "links to c.md, which is not there")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sign in | Please enter your password. | SIGN_IN_PAGE | looks like a page to sign in, not like an article",
                "Anmelden | Bitte Kennwort eingeben. | SIGN_IN_PAGE | looks like a page to sign in, not like an article",
                "404 – Page not found | Sorry. | ERROR_PAGE | looks like an error page, not like an article",
                "Acme | Please enable JavaScript to go on. | ERROR_PAGE | looks like an error page, not like an article",
            })
    void pages_that_are_no_articles_are_told_by_title_and_length(String title, String body, Kind kind, String text) {
        review.add("a.html", article("en", title, body));

        assertThat(review.findings()).containsExactly(new Finding("a.html", ArticleWarning.of(kind, text)));
    }

    @Test
    void an_article_about_signing_in_is_an_article() {
        review.add("a.md", article("en", "Sign in", "1. Open the app.\n2. Choose **Sign in**."));
        review.add("b.md", article("en", "Error 404 in the app", "Long. ".repeat(200)));

        assertThat(review.findings()).isEmpty();
    }

    private void add(String path, String language, String body) {
        review.add(path, article(language, "Title", body));
    }

    private static ParsedArticle article(String language, String title, String body) {
        return new ParsedArticle(
                "id",
                false,
                new Place("default", language, null),
                Audience.PUBLIC,
                title,
                null,
                body,
                List.of(),
                List.of(),
                ArticleDates.UNKNOWN,
                List.of());
    }
}
