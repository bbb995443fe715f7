package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.0.0.0/8, ::ffff:10.1.1.1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true"
    })
    void contains_the_addresses_with_the_same_first_bits(String range, String address, boolean contained) {
        assertThat(AddressRange.valueOf(range).contains(Addresses.parse(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.0/24",
        "2001:db8:1:2ff:a:b:c:d, 2001:db8:1:200:0:0:0:0/56",
        "::ffff:203.0.113.9, 203.0.113.0/24"
    })
    void a_neighbourhood_is_what_one_sender_can_have(String address, String range) {
        assertThat(AddressRange.around(Addresses.parse(address).orElseThrow())).hasToString(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy.example", "10.0.0", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/x", "999.1.1.1"
            })
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.valueOf(text));
    }

    @Test
    void ports_brackets_and_zones_are_left_out() {
        assertThat(Addresses.parse("203.0.113.9:443").orElseThrow().getHostAddress())
                .isEqualTo("203.0.113.9");
        assertThat(Addresses.parse("[2001:db8::1]:443")).isEqualTo(Addresses.parse("2001:db8::1"));
        assertThat(Addresses.parse("fe80::1%eth0")).isEqualTo(Addresses.parse("fe80::1"));
        assertThat(Addresses.parse("localhost")).isEmpty();
    }
}
