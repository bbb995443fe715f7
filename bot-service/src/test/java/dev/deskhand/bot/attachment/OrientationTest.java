package dev.deskhand.bot.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_read_from_the_cameras_block(int tag) {
        byte[] jpeg = TestImages.jpegWithExif(TestImages.redThenBlue(), tag);

        assertThat(Orientation.of(jpeg)).isEqualTo(new Orientation(tag));
    }

    @Test
    void a_file_that_does_not_say_is_upright() {
        byte[] good = TestImages.jpegWithExif(TestImages.redThenBlue(), 6);

        assertThat(Orientation.of(TestImages.jpeg(TestImages.redThenBlue()))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(TestImages.jpegWithExif(TestImages.redThenBlue(), 99)))
                .isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
        for (int length = 0; length < 40; length++) {
            assertThat(Orientation.of(Arrays.copyOf(good, length)).tag()).isIn(1, 6);
        }
    }

    /* Where the corner lies that is at the top left of the picture as it is kept, by the tag's definition. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 16, 0", "3, 16, 8", "4, 0, 8", "5, 0, 0", "6, 8, 0", "7, 8, 16", "8, 0, 16"})
    void the_first_corner_comes_where_the_tag_says(int tag, int x, int y) {
        Point2D corner = new Orientation(tag).transform(16, 8).transform(new Point2D.Double(0, 0), null);

        assertThat(corner).isEqualTo(new Point2D.Double(x, y));
    }
}
