package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleTermsTest {

    @Test
    void a_term_counts_once_for_each_article() {
        ArticleTerms terms = new ArticleTerms(2, 130);

        terms.add(0, 1, 0.5);
        terms.add(0, 1, 0.5);
        terms.add(0, 129, 0.25);
        terms.add(1, 65, 1);

        assertThat(terms.sum(0)).isEqualTo(0.75);
        assertThat(terms.sum(1)).isEqualTo(1);
    }
}
