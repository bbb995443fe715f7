package dev.deskhand.evaluation.promise;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded question with its idempotency key, and the first 2xx reply to it once there is one. */
final class SentQuestion {

    final String text;
    private final String key;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private ServiceApi.@Nullable Response reply;

    SentQuestion(String text, String key, Optional<String> conversation) {
        this.text = text;
        this.key = key;
        body.put("question", text);
        conversation.ifPresent(id -> body.put("conversationId", id));
    }

    /** Sends it, again or for the first time. A service that is gone, or says anything but 2xx, leaves it open. */
    Optional<ServiceApi.Response> send(ServiceApi service) throws InterruptedException {
        try {
            ServiceApi.Response response = service.ask(body, key);
            if (reply == null && response.successful()) {
                reply = response;
            }
            return Optional.of(response);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isOpen() {
        return reply == null;
    }

    /** The first 2xx reply. */
    ServiceApi.Response reply() {
        if (reply == null) {
            throw new AssertionError("no 2xx yet to " + text);
        }
        return reply;
    }

    String conversation() {
        return reply().json().path("conversationId").asString();
    }
}
