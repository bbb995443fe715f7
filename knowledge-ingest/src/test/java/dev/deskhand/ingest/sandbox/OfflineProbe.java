package dev.deskhand.ingest.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Tries all ways out of a process that has taken its network away. */
final class OfflineProbe {

    private OfflineProbe() {}

    /** A way out. */
    private interface Way {

        Object go() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Offline.enforce();
        try (PrintWriter out =
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            attempt(out, "socket", () -> new Socket("127.0.0.1", 1));
            attempt(out, "server", () -> new ServerSocket(0));
            attempt(out, "url", () -> new URL("http://127.0.0.1:1/").openStream());
            attempt(out, "name", () -> InetAddress.getByName(arguments[0]));
            attempt(
                    out,
                    "channel",
                    () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1]))));
        }
    }

    private static void attempt(PrintWriter out, String name, Way way) {
        try {
            way.go();
            out.println(name + " open");
        } catch (IOException | IllegalStateException refused) {
            boolean ours = refused instanceof UnknownHostException
                    || String.valueOf(refused.getMessage()).matches(".*(?:no network|unreachable).*");
            out.println(name + (ours ? " refused" : " failed: " + refused));
        }
    }
}
