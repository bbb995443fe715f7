package dev.deskhand.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            plain, plain
            =1+1, '=1+1
            @SUM(A1), '@SUM(A1)
            +49 30, '+49 30
            -x, '-x
            -3.5, -3.5
            42, 42
            """)
    void leads_in_what_a_spreadsheet_would_run(String text, String cell) {
        assertThat(new CsvTable().row(text)).hasToString(cell + "\r\n");
    }

    @Test
    void quotes_what_would_break_the_table() {
        assertThat(new CsvTable().row("a,b", "say \"hi\"", "two\nlines", "=\"x\""))
                .hasToString("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"'=\"\"x\"\"\"\r\n");
    }
}
