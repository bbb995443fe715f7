package dev.deskhand.bot.access.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and cuts IP addresses; no name is ever looked up. */
final class Addresses {

    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern V6 =
            Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[\\w.-]+)?(?:](?::\\d{1,5})?)?");

    private Addresses() {}

    /** The address in a text like {@code 203.0.113.9}, {@code 203.0.113.9:443}, {@code 2001:db8::1} or {@code [2001:db8::1]:443}. */
    static Optional<InetAddress> parse(String text) {
        Matcher v4 = V4.matcher(text);
        Matcher v6 = V6.matcher(text);
        try {
            if (v4.matches()) {
                return Optional.of(InetAddress.getByName(v4.group(1)));
            }
            return v6.matches() ? Optional.of(InetAddress.getByName(v6.group(1))) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The address with zeros after its first bits. */
    static InetAddress network(InetAddress address, int prefix) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int bits = Math.max(0, Math.min(8, prefix - i * 8));
            bytes[i] &= (byte) (0xFF << 8 - bits);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
