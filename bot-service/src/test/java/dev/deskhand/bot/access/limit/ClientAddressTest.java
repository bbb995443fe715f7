package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.AccessSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";
    private static final String CLIENT = "203.0.113.9";

    private final ClientAddress byForwardedFor = new ClientAddress(trusting("X-Forwarded-For"));
    private final ClientAddress byForwarded = new ClientAddress(trusting("Forwarded"));

    @Test
    void is_the_connections_when_that_is_no_proxy_of_ours() {
        MockHttpServletRequest request = from(CLIENT);
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("Forwarded", "for=198.51.100.1");

        assertThat(byForwardedFor.of(request).getHostAddress()).isEqualTo(CLIENT);
        assertThat(byForwarded.of(request).getHostAddress()).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "198.51.100.1, 203.0.113.9 | 203.0.113.9",
                "198.51.100.1, 203.0.113.9, 10.0.0.7 | 203.0.113.9",
                "10.0.0.9, 10.0.0.7 | 10.0.0.9",
                "198.51.100.1, nonsense | 10.0.0.1",
                "nonsense, 203.0.113.9 | 203.0.113.9",
                "203.0.113.9:51234 | 203.0.113.9",
                "[2001:db8::9]:51234 | 2001:db8:0:0:0:0:0:9"
            })
    void is_the_last_that_a_proxy_names_and_that_is_none_itself(String header, String address) {
        MockHttpServletRequest request = from(PROXY);
        request.addHeader("X-Forwarded-For", header);

        assertThat(byForwardedFor.of(request).getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9;proto=https | 203.0.113.9",
                "proto=https;For=203.0.113.9 | 203.0.113.9",
                "for=198.51.100.1, for=203.0.113.9, for=10.0.0.7 | 203.0.113.9",
                "for=\"[2001:db8::9]:443\" | 2001:db8:0:0:0:0:0:9",
                "for=unknown | 10.0.0.1",
                "proto=https | 10.0.0.1"
            })
    void is_read_from_the_standard_header_where_that_is_the_one(String header, String address) {
        MockHttpServletRequest request = from(PROXY);
        request.addHeader("Forwarded", header);

        assertThat(byForwarded.of(request).getHostAddress()).isEqualTo(address);
    }

    @Test
    void the_header_that_the_proxy_does_not_write_says_nothing() {
        MockHttpServletRequest request = from(PROXY);
        request.addHeader("X-Forwarded-For", CLIENT);
        request.addHeader("Forwarded", "for=198.51.100.1");

        assertThat(byForwardedFor.of(request).getHostAddress()).isEqualTo(CLIENT);
    }

    @Test
    void several_lines_of_the_header_are_one_after_the_other() {
        MockHttpServletRequest request = from(PROXY);
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-For", CLIENT);

        assertThat(byForwardedFor.of(request).getHostAddress()).isEqualTo(CLIENT);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static AccessSettings trusting(String header) {
        Map<String, String> properties =
                Map.of("deskhand.access.trusted-proxies", "10.0.0.0/24", "deskhand.access.forwarded-header", header);
        AccessSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.access", AccessSettings.class);
        assertThat(settings.trustedProxies())
                .isEqualTo(Stream.of("10.0.0.0/24").map(AddressRange::valueOf).toList())
                .isNotEqualTo(List.of());
        return settings;
    }
}
