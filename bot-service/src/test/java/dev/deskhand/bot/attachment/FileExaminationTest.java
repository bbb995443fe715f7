package dev.deskhand.bot.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.problem.DeskhandException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileExaminationTest {

    private final FileExamination examination = new FileExamination(new ImageCleaner());

    @Test
    void pdf_and_text_are_kept_as_they_are() {
        byte[] pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(ISO_8859_1);
        byte[] text = "Bestellung für Ана: ٣ items\n".getBytes(UTF_8);

        assertThat(examination.examine(pdf).type()).isEqualTo(FileType.PDF);
        assertThat(examination.examine(pdf).content()).isEqualTo(pdf);
        assertThat(examination.examine(text).type()).isEqualTo(FileType.TEXT);
        assertThat(examination.examine(text).content()).isEqualTo(text);
    }

    @TestFactory
    Stream<DynamicTest> whatever_else_is_refused_by_content() {
        byte[] broken = Arrays.copyOf(TestImages.png(TestImages.redThenBlue()), 40);
        Map<String, byte[]> files = Map.of(
                "a page", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8),
                "a drawing that runs scripts",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8),
                "a GIF", "GIF89a\1\0\1\0\0\0\0;".getBytes(ISO_8859_1),
                "a WebP", "RIFF\u0024\0\0\0WEBPVP8 ".getBytes(ISO_8859_1),
                "a Windows program", ("MZ" + "\0\1".repeat(100)).getBytes(ISO_8859_1),
                "a Linux program", ("\u007fELF\2\1\1" + "\0".repeat(60)).getBytes(ISO_8859_1),
                "an archive", "PK\3\4\24\0\0\0\0\0".getBytes(ISO_8859_1),
                "a shell script", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
                "an image that ends early", broken,
                "bytes without sense", new byte[] {0, 1, 2, 3, (byte) 0xFE, (byte) 0xFF, 0, 0, 9});
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThatThrownBy(() -> examination.examine(file.getValue()))
                                .isInstanceOfSatisfying(DeskhandException.class, refused -> assertThat(
                                                refused.code().status())
                                        .isEqualTo(415))));
    }

    @Test
    void an_empty_file_is_none() {
        assertThatThrownBy(() -> examination.examine(new byte[0])).hasMessageContaining("is empty");
    }

    @ParameterizedTest
    @CsvSource({"1, RED, BLUE", "2, BLUE, RED", "3, BLUE, RED", "4, RED, BLUE"})
    void a_photograph_is_turned_upright_and_says_no_more_where_it_was_taken(int tag, String left, String right) {
        CleanFile clean = examination.examine(TestImages.jpegWithExif(TestImages.redThenBlue(), tag));
        BufferedImage picture = TestImages.read(clean.content());

        assertThat(clean.size()).contains(new PixelSize(16, 8));
        assertThat(colour(picture, 2, 4)).isEqualTo(left);
        assertThat(colour(picture, 13, 4)).isEqualTo(right);
        assertThat(new String(clean.content(), ISO_8859_1)).doesNotContain("Exif", TestImages.PLACE);
    }

    @ParameterizedTest
    @CsvSource({"5, RED, BLUE", "6, RED, BLUE", "7, BLUE, RED", "8, BLUE, RED"})
    void a_photograph_taken_upright_stands_upright(int tag, String top, String bottom) {
        CleanFile clean = examination.examine(TestImages.jpegWithExif(TestImages.redThenBlue(), tag));
        BufferedImage picture = TestImages.read(clean.content());

        assertThat(clean.size()).contains(new PixelSize(8, 16));
        assertThat(colour(picture, 4, 2)).isEqualTo(top);
        assertThat(colour(picture, 4, 13)).isEqualTo(bottom);
    }

    @Test
    void what_is_written_beside_a_picture_is_gone() {
        byte[] png = TestImages.pngWithChunk(
                TestImages.png(TestImages.redThenBlue()),
                "tEXt",
                ("Comment\0" + TestImages.PLACE).getBytes(ISO_8859_1));
        byte[] appended = Arrays.copyOf(png, png.length + 100);
        System.arraycopy("<script>".getBytes(UTF_8), 0, appended, png.length, 8);

        byte[] clean = examination.examine(appended).content();

        assertThat(new String(clean, ISO_8859_1)).doesNotContain(TestImages.PLACE, "<script>", "tEXt");
        assertThat(colour(TestImages.read(clean), 2, 4)).isEqualTo("RED");
    }

    @Test
    void transparency_stays() {
        BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);

        byte[] clean = examination.examine(TestImages.png(clear)).content();

        assertThat(TestImages.read(clean).getRGB(1, 1) >>> 24).isZero();
    }

    @Test
    void an_image_that_claims_to_be_immense_is_refused_before_it_is_read() {
        assertThat(Duration.ofSeconds(2)).isGreaterThan(time(() -> assertThatThrownBy(
                        () -> examination.examine(TestImages.pngThatClaims(60_000, 60_000)))
                .hasMessageContaining("60000 × 60000 pixels")));
    }

    @Test
    void text_that_swells_when_it_is_unpacked_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write("Comment\0\0".getBytes(ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bomb)) {
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 2_000; i++) {
                deflated.write(megabyte);
            }
        }
        byte[] png = TestImages.pngWithChunk(TestImages.png(TestImages.redThenBlue()), "zTXt", bomb.toByteArray());

        CleanFile clean = examination.examine(png);

        assertThat(clean.content()).hasSizeLessThan(1_000);
    }

    @Test
    void a_large_picture_is_thinned_out() {
        BufferedImage large = new BufferedImage(5_000, 4_000, BufferedImage.TYPE_BYTE_BINARY);

        CleanFile clean = examination.examine(TestImages.png(large));

        assertThat(clean.size()).contains(new PixelSize(2_500, 2_000));
    }

    private static Duration time(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100
                ? "RED"
                : colour.getBlue() > 150 && colour.getRed() < 100 ? "BLUE" : colour.toString();
    }
}
