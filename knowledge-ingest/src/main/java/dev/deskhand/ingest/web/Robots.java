package dev.deskhand.ingest.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRefusedException;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each server's robots.txt allows; a server that fails to tell is left alone. Source: RFC 9309. */
final class Robots {

    private static final List<String> NAMES = List.of("deskhand");
    private static final Duration MOST_PATIENT = Duration.ofSeconds(30);

    private final OutboundClient client;
    private final Map<String, BaseRobotRules> byServer = new HashMap<>();

    Robots(OutboundClient client) {
        this.client = client;
    }

    boolean allows(URI page) {
        return rules(page).isAllowed(page.toString());
    }

    /** The pause that the server asks for; zero when it asks for none. */
    Duration delay(URI page) {
        long millis = rules(page).getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, MOST_PATIENT.toMillis()));
    }

    private BaseRobotRules rules(URI page) {
        return byServer.computeIfAbsent(page.getScheme() + "://" + page.getRawAuthority(), this::fetch);
    }

    private BaseRobotRules fetch(String server) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        String address = server + "/robots.txt";
        try {
            OutboundResponse response = client.send(OutboundRequest.get(URI.create(address), Set.of()));
            return response.status() == 200
                    ? parser.parseContent(address, response.body(), "text/plain", NAMES)
                    : parser.failedFetch(response.status());
        } catch (OutboundRefusedException refused) {
            /* The pages will be refused for the same reason, which then stands in the report. */
            return parser.failedFetch(404);
        } catch (IOException broken) {
            return parser.failedFetch(503);
        }
    }
}
