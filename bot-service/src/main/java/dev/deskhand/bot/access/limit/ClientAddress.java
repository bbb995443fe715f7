package dev.deskhand.bot.access.limit;

import dev.deskhand.bot.access.AccessSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that a request comes from: the connection's, unless that is a trusted proxy's. Then it is the last one in
 * the proxies' header that is not itself a trusted proxy's: what stands before it may be made up.
 */
@Component
class ClientAddress {

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");
    private static final InetAddress UNKNOWN = InetAddress.getLoopbackAddress();

    private final List<AddressRange> proxies;
    private final String header;

    ClientAddress(AccessSettings settings) {
        this.proxies = settings.trustedProxies();
        this.header = settings.forwardedHeader();
    }

    InetAddress of(HttpServletRequest request) {
        InetAddress connection = Addresses.parse(request.getRemoteAddr()).orElse(UNKNOWN);
        if (!isTrusted(connection)) {
            return connection;
        }
        InetAddress nearest = connection;
        for (String hop : hops(request)) {
            Optional<InetAddress> address = Addresses.parse(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!isTrusted(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    /** What the proxies wrote, the nearest to us first. */
    private List<String> hops(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String element : line.split(",")) {
                hops.add(header.equals("Forwarded") ? forwardedFor(element) : element.strip());
            }
        }
        Collections.reverse(hops);
        return hops;
    }

    private static String forwardedFor(String element) {
        Matcher pair = FOR.matcher(element);
        return pair.find() ? pair.group(1).strip() : "";
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
