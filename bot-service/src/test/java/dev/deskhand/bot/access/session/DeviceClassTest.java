package dev.deskhand.bot.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceClassTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1 | phone
            Mozilla/5.0 (Linux; Android 16; Pixel 10) Chrome/146.0 Mobile Safari/537.36 | phone
            Mozilla/5.0 (Linux; Android 16; SM-X900) Chrome/146.0 Safari/537.36 | tablet
            Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1 | tablet
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/146.0 Safari/537.36 | desktop
            Mozilla/5.0 (Macintosh; Intel Mac OS X 15_7) Safari/605.1.15 | desktop
            Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Firefox/148.0 | desktop
            curl/8.5.0 | other
            """)
    void is_told_by_the_browsers_own_words(String userAgent, String device) {
        assertThat(DeviceClass.of(userAgent)).hasValue(device);
    }

    @Test
    void is_not_known_of_a_browser_that_says_nothing() {
        assertThat(DeviceClass.of(null)).isEmpty();
        assertThat(DeviceClass.of(" ")).isEmpty();
    }
}
