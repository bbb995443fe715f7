package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.DeliveryThreads;
import dev.deskhand.bot.delivery.EventType;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.ReceiverException;
import dev.deskhand.bot.delivery.TargetAccess;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A connector to another help desk, where each conversation that is handed over becomes one thing, which what is said
 * afterwards joins. What it is called over there is kept, so that later deliveries find it.
 */
abstract class HelpDeskConnector implements Connector {

    static final String TOKEN = "token";

    private final DeliveryThreads threads;

    HelpDeskConnector(DeliveryThreads threads) {
        this.threads = threads;
    }

    /** Asks for something harmless, to see whether address and token are good. */
    abstract void knock(TargetAccess access) throws IOException;

    /**
     * The conversation over there: the one that an earlier try has made, else a new one.
     *
     * @return what it is called over there
     */
    abstract String begin(TargetAccess access, Delivery delivery, ConversationId conversation) throws IOException;

    /**
     * Tells it what is new.
     *
     * @param begun whether this very delivery began it
     */
    abstract void join(TargetAccess access, Delivery delivery, String there, boolean begun) throws IOException;

    /** Finds fault with what only this kind of help desk wants. */
    abstract void checkOwn(TargetAccess access, InputCheck check);

    @Override
    public Set<String> defaultEvents() {
        return Set.of(EventType.HANDOFF_CREATED, EventType.MESSAGE_CREATED);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(TOKEN);
    }

    @Override
    public void check(TargetAccess access, InputCheck check) {
        TargetAddress.check("/settings/url", access.setting("url"), check);
        checkOwn(access, check);
        check.text("/secrets/" + TOKEN, access.secret(TOKEN).orElse(null), TextLimit.required(200));
    }

    @Override
    public Outcome deliver(Delivery delivery) throws IOException {
        TargetAccess access = delivery.target().access();
        if (delivery.type().equals(EventType.TEST)) {
            knock(access);
            return Outcome.DELIVERED;
        }
        ConversationId conversation = delivery.conversation().orElseThrow();
        Optional<String> known = threads.find(delivery.target().id(), conversation);
        if (known.isEmpty() && !delivery.type().equals(EventType.HANDOFF_CREATED)) {
            return new Outcome.Skipped("It is not known over there: the conversation was not handed over.");
        }
        String there = known.isPresent() ? known.get() : begin(access, delivery, conversation);
        if (known.isEmpty()) {
            threads.keep(delivery.target().id(), conversation, there);
        }
        join(access, delivery, there, known.isEmpty());
        return Outcome.DELIVERED;
    }

    /** An address at the help desk. */
    static URI at(TargetAccess access, String path) {
        String base = TargetAddress.of(access.setting("url")).toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /**
     * @throws ReceiverException when it was made and not named
     */
    static String id(JsonNode thing, String kind) throws ReceiverException {
        long id = thing.path("id").asLong(0);
        if (id <= 0) {
            throw ReceiverException.failed(kind + " answered without an id.");
        }
        return Long.toString(id);
    }
}
