package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.EventLogged;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.delivery.Outbox;
import dev.deskhand.bot.delivery.OutboxEntry;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.knowledge.article.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides when a customer may have to be written to, within the transaction of what happened. Whether it comes to it is
 * decided when it is due: who has read it meanwhile gets no mail.
 */
@Component
class CustomerMailing {

    private final Targets targets;
    private final Outbox outbox;
    private final CustomerAddresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerMailing(Targets targets, Outbox outbox, CustomerAddresses addresses, JdbcClient jdbc, Clock clock) {
        this.targets = targets;
        this.outbox = outbox;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(EventLogged logged) {
        EventDetails details = logged.event().details();
        Optional<Message> message = logged.event().message();
        if (message.isPresent()) {
            onMessage(logged, message.get());
        } else if (details instanceof EventDetails.ContactLeft) {
            onContact(logged);
        } else if (details instanceof EventDetails.HandedOver handed
                && handed.status().equals("waiting")) {
            Optional.ofNullable(handed.opensAt()).ifPresent(opensAt -> onClosed(logged, opensAt));
        }
    }

    private void onMessage(EventLogged logged, Message message) {
        String name = logged.conversation() + "/" + message.seq();
        if (message.author() == Author.AGENT) {
            put(logged, MailType.CONTINUATION, name, true);
        } else if (message.author() == Author.BOT && message.replyTo().isPresent() && isMailedTo(logged, message)) {
            put(logged, MailType.CONTINUATION, name, false);
        }
    }

    /* First whether there is mail at all, which most sites' rows say soonest. */
    private boolean isMailedTo(EventLogged logged, Message message) {
        return !targets.hearing(logged.site(), MailType.CONTINUATION).isEmpty() && cameByMail(message);
    }

    /* One question to an address within the time that its link is good, whoever leaves it how often. */
    private void onContact(EventLogged logged) {
        addresses.unproved(logged.site(), logged.conversation()).ifPresent(unproved -> {
            long period = clock.instant().getEpochSecond() / CustomerAddresses.GOOD_FOR.toSeconds();
            put(logged, MailType.VERIFICATION, logged.site() + "/" + unproved.address() + "/" + period, false);
        });
    }

    private void onClosed(EventLogged logged, Instant opensAt) {
        put(logged, MailType.NOTICE, logged.conversation() + "/" + opensAt, true);
    }

    /** The customer can be written to from now on: with what they missed. */
    void onProved(SiteId site, UUID customer) {
        jdbc.sql("select id from bot.conversation where customer_id = :customer and site_id = :site")
                .param("customer", customer)
                .param("site", site.value())
                .query(UUID.class)
                .list()
                .forEach(id -> put(
                        site,
                        new ConversationId(id),
                        MailType.CONTINUATION,
                        id + "/proved/" + customer,
                        Duration.ZERO));
    }

    private void put(EventLogged logged, String type, String name, boolean patiently) {
        for (Target target : targets.hearing(logged.site(), type)) {
            put(logged.site(), logged.conversation(), target, type, name, patiently ? patience(target) : Duration.ZERO);
        }
    }

    private void put(SiteId site, ConversationId conversation, String type, String name, Duration after) {
        for (Target target : targets.hearing(site, type)) {
            put(site, conversation, target, type, name, after);
        }
    }

    private void put(
            SiteId site, ConversationId conversation, Target target, String type, String name, Duration after) {
        UUID key = UUID.nameUUIDFromBytes((type + "/" + name).getBytes(StandardCharsets.UTF_8));
        outbox.put(
                site,
                new OutboxEntry(
                        key,
                        target.id(),
                        /* A question waits for no mail that is to wait itself. */
                        type.equals(MailType.VERIFICATION) ? Optional.empty() : Optional.of(conversation),
                        type,
                        "{\"conversation\": \"" + conversation + "\"}",
                        clock.instant().plus(after)));
    }

    private static Duration patience(Target target) {
        return target.access()
                .setting(CustomerEmailConnector.AFTER_MINUTES)
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                .orElse(CustomerEmailConnector.PATIENCE);
    }

    private boolean cameByMail(Message message) {
        return jdbc.sql("""
                select exists (
                    select from bot.message m join bot.mail_received r
                        on r.conversation_id = m.conversation_id and r.client_message_id = m.client_message_id
                    where m.id = :question)
                """)
                .param("question", message.replyTo().orElseThrow().value())
                .query(Boolean.class)
                .single();
    }
}
