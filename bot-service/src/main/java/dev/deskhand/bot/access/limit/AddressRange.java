package dev.deskhand.bot.access.limit;

import java.net.InetAddress;

/**
 * Addresses with the same first bits, written {@code 10.0.0.0/8}; one address alone has no slash.
 *
 * @param network with zeros after the prefix
 * @param prefix bits that count
 */
public record AddressRange(InetAddress network, int prefix) {

    public AddressRange {
        if (prefix < 0 || prefix > network.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix of " + network.getHostAddress() + " is " + prefix);
        }
        network = Addresses.network(network, prefix);
    }

    public static AddressRange valueOf(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = Addresses.parse(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "address range is '" + text + "', must be like 10.0.0.0/8 or 2001:db8::/32"));
        return new AddressRange(
                network, parts.length == 1 ? network.getAddress().length * 8 : Integer.parseInt(parts[1]));
    }

    /** The neighbourhood that counts as one sender: 24 bits of IPv4, 56 of IPv6. */
    static AddressRange around(InetAddress address) {
        return new AddressRange(address, address.getAddress().length == 4 ? 24 : 56);
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == network.getAddress().length
                && Addresses.network(address, prefix).equals(network);
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }
}
