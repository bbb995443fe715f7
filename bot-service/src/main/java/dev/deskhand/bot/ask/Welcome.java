package dev.deskhand.bot.ask;

import dev.deskhand.bot.access.ApiKeyCreated;
import dev.deskhand.bot.people.FirstAdminWanted;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the service is and how to ask it; the only place that ever shows a key, once, when it was just made. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private int port;
    private Optional<String> firstKey = Optional.empty();
    private Optional<String> firstAdmin = Optional.empty();

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    void keyMade(ApiKeyCreated event) {
        firstKey = Optional.of(event.secret());
    }

    @EventListener
    void adminWanted(FirstAdminWanted event) {
        firstAdmin = Optional.of(event.path());
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String url = url();
        log.info(
                """
                Deskhand is ready.

                {}  Inbox        {}
                  Ask          {}/answer (POST)
                  API          {}/docs
                  Health       {}/actuator/health/readiness
                {}
                  curl -s {}/answer -H "Authorization: Bearer {}" \\
                    -H "Content-Type: application/json" -d '{"question": "How do I connect my garden to Wi-Fi?"}'
                """,
                demo(url),
                inbox(url),
                url,
                url,
                url,
                firstKey.map(key -> "\n  Your API key, shown only this once: " + key + "\n")
                        .orElse(""),
                url,
                firstKey.orElse("$DESKHAND_API_KEY"));
        firstKey = Optional.empty();
        firstAdmin = Optional.empty();
    }

    /** The line of the demo page, which is there with the sample. */
    private String demo(String url) {
        return environment.containsProperty("deskhand.sample.articles") ? "  Demo page    " + url + "/demo\n" : "";
    }

    /** The inbox's line: as long as there is no admin, with the link that makes one. */
    private String inbox(String url) {
        return firstAdmin
                .map(path -> url + path + "  (once: makes the first account)")
                .orElse(url + "/inbox");
    }

    private String url() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return "http://" + (host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
    }
}
