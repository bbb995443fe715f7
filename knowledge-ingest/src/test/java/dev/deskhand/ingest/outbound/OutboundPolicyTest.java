package dev.deskhand.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundPolicyTest {

    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://example.com/a/b?c=d#e",
                "https://example.com:443/",
                "http://example.com:80/",
                "http://example.com:443/",
                "https://sub.domain.example.com./x",
                "https://xn--bcher-kva.example/",
                "http://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "HTTPS://EXAMPLE.COM/",
                "https://a-b.c-d.example/",
                "https://1and1.example/"
            })
    void an_ordinary_address_passes(String address) {
        assertThatCode(() -> connect(address, PUBLIC)).doesNotThrowAnyException();
    }

    /** Each is refused before or while its name is resolved, whatever a library downstream would make of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Other schemes
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com:70/",
                "jar:http://example.com/a.jar!/b",
                "data:text/html,hi",
                "javascript:alert(1)",
                "ldap://example.com/",
                "dict://example.com:11211/",
                "netdoc:///etc/hosts",
                "ws://example.com/",
                "view-source:http://example.com/",
                "mailto:a@example.com",
                "//example.com/",
                "/only/a/path",
                "http:",
                "http:///",
                "http:example.com",
                // Other ports
                "http://example.com:22/",
                "http://example.com:8080/",
                "https://example.com:5432/",
                "http://example.com:0/",
                "http://example.com:65535/",
                "https://example.com:8443/",
                "http://example.com:6379/",
                "http://example.com:25/",
                // Loopback, in all its spellings
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.255.255.254/",
                "http://0/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://0177.0.0.01/",
                "http://127.0.0.0x1/",
                "http://0x7f.1/",
                "http://127.0.0.01/",
                "http://00127.0.0.1/",
                "http://3232235777/",
                "http://0xc0a80101/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:127.0.0.1]/",
                "http://[::127.0.0.1]/",
                // Private, shared, link-local, metadata services
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://192.168.1.254/",
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.254/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[fc00::1]/",
                "http://[fd12:3456:789a::1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fec0::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::1]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[100::1]/",
                "http://[::10.0.0.1]/",
                // Multicast, broadcast, reserved
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://255.255.255.255/",
                "http://240.0.0.1/",
                "http://[ff02::1]/",
                "http://[ff05::2]/",
                "http://0.1.2.3/",
                "http://192.88.99.1/",
                // User names, backslashes and other confusions of where the host is
                "http://user@example.com/",
                "http://user:pass@example.com/",
                "http://example.com@127.0.0.1/",
                "http://example.com:80@127.0.0.1/",
                "http://127.0.0.1@example.com/",
                "http://@example.com/",
                "http://example.com:@127.0.0.1/",
                "http://127.0.0.1:80@example.com:80/",
                "http://256.256.256.256/",
                "http://1.2.3/",
                "http://1.2.3.4.5/",
                "http://example.1/",
                "http://example.0x1/",
                "http://-example.com/",
                "http://example-.com/",
                "http://exa_mple.c_m/",
                "http://.example.com/",
                "http://example..com/",
                "http://:80/",
                "http://?/",
                "http://#/",
                "http://%31%32%37.0.0.1/",
                "http://example.com%00.evil.test/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://sub.localhost/",
                "http://localhost.localdomain/",
                "http://ip6-localhost/"
            })
    void a_trick_is_refused(String address) {
        assertThatThrownBy(() -> connect(address, "127.0.0.1")).isInstanceOf(OutboundRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"http://intranet.example:8080/, 10.1.2.3", "http://wiki/, 192.168.7.7", "https://10.9.8.7/, 10.9.8.7"})
    void a_host_that_the_operator_names_may_be_private(String address, String leadsTo) {
        Set<String> allowed = Set.of("intranet.example:8080", "wiki", "10.9.8.7");

        assertThatCode(() -> connect(address, leadsTo, allowed)).doesNotThrowAnyException();
    }

    @Test
    void a_name_with_one_private_address_among_public_ones_is_refused() {
        OutboundPolicy policy = new OutboundPolicy(
                Set.of(), host -> new InetAddress[] {InetAddress.getByName(PUBLIC), InetAddress.getByName("10.0.0.1")});

        assertThatThrownBy(() -> policy.resolve("two.example", 80)).isInstanceOf(OutboundRefusedException.class);
    }

    @Test
    void a_full_width_name_is_read_as_what_it_stands_for() {
        assertThatThrownBy(() -> connect("http://\uff11\uff12\uff17.0.0.1/", "127.0.0.1"))
                .isInstanceOf(OutboundRefusedException.class);
    }

    @Test
    void a_very_long_address_is_refused() {
        assertThatThrownBy(() -> connect("http://example.com/" + "a".repeat(3_000), PUBLIC))
                .hasMessageContaining("must be at most");
    }

    @Test
    void every_public_range_stays_reachable() throws Exception {
        for (String address : new String[] {
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.167.255.255",
            "198.17.255.255",
            "223.255.255.255",
            "2606:4700::1",
            "2a00:1450::1"
        }) {
            assertThat(PublicAddresses.contains(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    private static void connect(String address, String leadsTo) throws Exception {
        connect(address, leadsTo, Set.of());
    }

    /** What a client does: checks, then resolves; addresses lead to themselves. */
    private static void connect(String address, String leadsTo, Set<String> allowed) throws Exception {
        OutboundPolicy policy = new OutboundPolicy(allowed, host ->
                new InetAddress[] {InetAddress.getByName(host.matches("[0-9.]+|.*:.*") ? host : leadsTo)});
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new OutboundRefusedException("not an address");
        }
        policy.check(uri);
        policy.resolve(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    }
}
