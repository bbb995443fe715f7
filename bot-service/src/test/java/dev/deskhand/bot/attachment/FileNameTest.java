package dev.deskhand.bot.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.png | PNG | photo.png",
                "Photo.JPEG | JPEG | Photo.JPEG",
                "../../etc/passwd | TEXT | passwd.txt",
                "C:\\fakepath\\bill.pdf | PDF | bill.pdf",
                ".htaccess | TEXT | htaccess.txt",
                "evil.html | TEXT | evil.html.txt",
                "evil.png | PDF | evil.png.pdf",
                "notes.md | TEXT | notes.md",
                "הקבלה.pdf | PDF | הקבלה.pdf",
                "a\"b;c%d.png | PNG | abcd.png",
                "'  ' | PNG | file.png",
                "/ | PDF | file.pdf"
            })
    void keeps_the_last_part_with_an_ending_that_goes_with_the_type(String sent, FileType type, String kept) {
        assertThat(FileName.of(sent, type)).isEqualTo(kept);
    }

    @Test
    void invisible_characters_that_turn_a_name_round_are_left_out() {
        assertThat(FileName.of("invoice\u202Egnp.exe\r\n", FileType.PNG)).isEqualTo("invoicegnp.exe.png");
        assertThat(FileName.of("a\u0000b\u200Bc.png", FileType.PNG)).isEqualTo("abc.png");
    }

    @Test
    void a_file_without_a_name_gets_one() {
        assertThat(FileName.of(null, FileType.PNG)).isEqualTo("file.png");
    }

    @Test
    void a_long_name_keeps_its_end() {
        assertThat(FileName.of("x".repeat(300) + "end.png", FileType.PNG))
                .hasSize(120)
                .endsWith("xend.png");
    }
}
