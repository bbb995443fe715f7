package dev.deskhand.ingest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that share their first {@code bits} bits. */
record AddressRange(InetAddress base, int bits) {

    /**
     * @param text such as {@code 10.0.0.0/8} or {@code fc00::/7}
     */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        try {
            return new AddressRange(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is not a range of addresses", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (own[i] != other[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || (own[whole] & 0xff) >> (8 - rest) == (other[whole] & 0xff) >> (8 - rest);
    }
}
