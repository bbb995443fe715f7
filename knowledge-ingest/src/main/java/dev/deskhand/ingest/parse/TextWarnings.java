package dev.deskhand.ingest.parse;

import dev.deskhand.ingest.format.SteeringSigns;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a lead should look at in an article's text, wherever it comes from. */
public final class TextWarnings {

    private static final int THIN_LETTERS = 20;
    private static final int LETTERS_PER_IDEOGRAPH = 3;

    private TextWarnings() {}

    /** @param body Markdown, may be blank */
    public static List<ArticleWarning> of(String title, String body) {
        List<ArticleWarning> warnings = new ArrayList<>(SteeringSigns.warnings(title + "\n" + body));
        int letters = body.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(letter -> Character.isIdeographic(letter) ? LETTERS_PER_IDEOGRAPH : 1)
                .sum();
        if (letters < THIN_LETTERS) {
            warnings.add(ArticleWarning.of(
                    Kind.THIN,
                    letters == 0 ? "thin: no text below the title" : "thin: only " + letters + " letters of text"));
        }
        return warnings;
    }
}
