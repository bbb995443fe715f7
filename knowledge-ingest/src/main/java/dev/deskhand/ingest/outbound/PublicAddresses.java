package dev.deskhand.ingest.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are out in the world. Everything that the IANA special-purpose registries set apart is not: private,
 * loopback, link-local, shared (CGNAT), unique-local, multicast, documentation, benchmarking, and the ranges that carry
 * an IPv4 address inside an IPv6 one. Source: IANA IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890.
 */
final class PublicAddresses {

    private static final List<AddressRange> SET_APART = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressRange::of)
            .toList();

    private PublicAddresses() {}

    /* An IPv4 address mapped into IPv6 (::ffff:0:0/96) is an IPv4 address to the JDK already. */
    static boolean contains(InetAddress address) {
        return SET_APART.stream().noneMatch(range -> range.contains(address));
    }
}
