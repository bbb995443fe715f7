package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.knowledge.embedding.Embedding;
import org.junit.jupiter.api.Test;

class CentreTest {

    private static final float[] EAST = {1, 0};
    private static final float[] NORTH = {0, 1};

    @Test
    void without_a_centre_both_cosines_are_the_same() {
        Comparison question = Centre.NONE.compare(Embedding.of(new float[] {3, 4}));

        assertThat(question.plain(EAST)).isEqualTo(0.6f, within(1e-6f));
        assertThat(question.apart(EAST)).isEqualTo(0.6f, within(1e-6f));
    }

    @Test
    void few_vectors_draw_the_centre_half_way() {
        // 20 vectors: the mean counts half, so the centre is (0.5, 0.5)
        Comparison question = Centre.of(new Float[] {1f, 1f}, 20).compare(Embedding.of(EAST));

        // (0.5, -0.5) against (-0.5, 0.5)
        assertThat(question.plain(NORTH)).isZero();
        assertThat(question.apart(NORTH)).isEqualTo(-1f, within(1e-6f));
    }

    @Test
    void a_passage_at_the_centre_is_near_nothing() {
        Centre centre = Centre.of(new Float[] {2f, 0f}, 20);

        assertThat(centre.compare(Embedding.of(NORTH)).apart(EAST)).isZero();
    }

    @Test
    void is_the_same_after_being_written_and_read() {
        Centre centre = Centre.of(new Float[] {0.123456f, -0.98765f}, 4096);
        Embedding question = Embedding.of(new float[] {1, 2});

        float read = Centre.decode(centre.encoded()).compare(question).apart(NORTH);

        assertThat(read).isEqualTo(centre.compare(question).apart(NORTH));
    }
}
