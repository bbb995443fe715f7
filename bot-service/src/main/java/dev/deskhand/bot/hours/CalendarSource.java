package dev.deskhand.bot.hours;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads holiday calendars from where they are published. */
@Component
class CalendarSource {

    private static final Set<String> TYPES = Set.of("text/calendar", "text/plain", "application/octet-stream", "");

    private final OutboundClient client;

    CalendarSource(OutboundClient client) {
        this.client = client;
    }

    /**
     * @throws IOException when there is none, or the outbound policy does not allow the address
     */
    String read(String url) throws IOException {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IOException("\"" + url + "\" is not an address.", e);
        }
        OutboundResponse response = client.send(OutboundRequest.get(address, TYPES));
        if (response.status() != 200) {
            throw new IOException("The address answers with status " + response.status() + ".");
        }
        return response.text();
    }
}
