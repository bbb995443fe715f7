package dev.deskhand.bot.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request was made on this machine. What a proxy passes on is not local, though the proxy may be; nor is what
 * a browser sends to a foreign name that resolves to this machine.
 */
final class LocalRequest {

    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private LocalRequest() {}

    static boolean isLocal(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && PROXY_HEADERS.stream().allMatch(name -> request.getHeader(name) == null)
                && LOCAL_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
