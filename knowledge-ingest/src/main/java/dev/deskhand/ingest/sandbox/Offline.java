package dev.deskhand.ingest.sandbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Takes the network away from this Java process for the rest of its life: no sockets, no addresses with a protocol that
 * leads out, and, with an empty {@code jdk.net.hosts.file}, no names.
 */
final class Offline {

    private static final Set<String> OUTWARD = Set.of("http", "https", "ftp", "mailto");
    private static final String REFUSAL = "this process has no network";

    private Offline() {}

    // Deprecated without a successor: nothing else reaches every socket of a process.
    @SuppressWarnings("deprecation")
    static void enforce() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(REFUSAL);
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException(REFUSAL);
        });
        URL.setURLStreamHandlerFactory(protocol -> OUTWARD.contains(protocol) ? new Refusal() : null);
    }

    private static final class Refusal extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new SocketException(REFUSAL);
        }
    }
}
