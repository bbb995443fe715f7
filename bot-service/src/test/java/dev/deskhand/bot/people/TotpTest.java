package dev.deskhand.bot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /* RFC 6238, appendix B, the SHA-1 rows, of whose eight digits six remain. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void gives_the_codes_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void accepts_the_step_before_and_the_one_after_and_no_further() {
        Instant now = Instant.ofEpochSecond(1111111109);
        long step = Totp.stepAt(now);

        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step - 1), now, 0))
                .hasValue(step - 1);
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step + 1), now, 0))
                .hasValue(step + 1);
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step - 2), now, 0))
                .isEmpty();
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step + 2), now, 0))
                .isEmpty();
        assertThat(Totp.matchingStep(SECRET, "", now, 0)).isEmpty();
    }

    @Test
    void accepts_no_code_twice() {
        Instant now = Instant.ofEpochSecond(1111111109);
        long step = Totp.stepAt(now);

        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, step), now, step))
                .isEmpty();
    }

    /* RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writes_secrets_in_base_32(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
