package dev.deskhand.ingest.outbound;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says where connections may go: to public addresses on ports 80 and 443, and to hosts that the operator names. */
final class OutboundPolicy {

    private static final Set<Integer> PORTS = Set.of(80, 443);
    private static final int MAX_URL = 2_000;

    /** A name as DNS knows it whose last label is not a number: so no other spelling of an IPv4 address passes. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*(?!0x)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\\.?");

    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final Set<String> allowedHosts;
    private final HostLookup lookup;

    OutboundPolicy(Set<String> allowedHosts, HostLookup lookup) {
        this.allowedHosts = allowedHosts;
        this.lookup = lookup;
    }

    /** Names to addresses, as the system resolves them. */
    interface HostLookup {

        InetAddress[] lookup(String host) throws UnknownHostException;
    }

    /**
     * Checks an address before anything is resolved.
     *
     * @throws OutboundRefusedException when it is not one that may be fetched
     */
    URI check(URI uri) throws OutboundRefusedException {
        String text = uri.toString();
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (text.length() > MAX_URL) {
            throw refused("The address has " + text.length() + " characters, must be at most " + MAX_URL);
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("Only http and https addresses are fetched");
        }
        if (uri.getRawUserInfo() != null || text.indexOf('\\') >= 0) {
            throw refused("An address with a user name or a backslash is not fetched");
        }
        String host = host(uri);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("http") ? 80 : 443;
        if (!PORTS.contains(port) && !isAllowed(host, port)) {
            throw refused("Port " + port + " is not 80 or 443");
        }
        return uri;
    }

    /**
     * Addresses to connect to; where any of a name's addresses is not public, none is given.
     *
     * @throws OutboundRefusedException when the name leads into a private network
     */
    InetAddress[] resolve(String host, int port) throws UnknownHostException, OutboundRefusedException {
        InetAddress[] addresses = lookup.lookup(unbracketed(host));
        if (!isAllowed(host.toLowerCase(Locale.ROOT), port)
                && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
            throw refused("The host \"" + host + "\" is not in the public network");
        }
        return addresses;
    }

    private static String host(URI uri) throws OutboundRefusedException {
        String host = uri.getHost();
        if (host == null) {
            throw refused("The address names no host that can be read");
        }
        if (host.startsWith("[")) {
            if (host.contains("%")) {
                throw refused("An address with a zone is not fetched");
            }
            return host.toLowerCase(Locale.ROOT);
        }
        String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(ascii).matches() && !IPV4.matcher(ascii).matches()) {
            throw refused("\"" + host + "\" is neither a host name nor an address in its usual form");
        }
        return ascii;
    }

    private boolean isAllowed(String host, int port) {
        return allowedHosts.contains(host) || allowedHosts.contains(host + ":" + port);
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static OutboundRefusedException refused(String message) {
        return new OutboundRefusedException(message + ".");
    }
}
