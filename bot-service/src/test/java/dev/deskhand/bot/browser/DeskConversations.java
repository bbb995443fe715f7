package dev.deskhand.bot.browser;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conversations of the default site as agents find them. */
record DeskConversations(ServiceUnderTest service) {

    SiteId site() {
        return service.bean(SiteDirectory.class).find("default").orElseThrow().id();
    }

    /** One in which somebody waits for a person. */
    ConversationId waiting(String name, String question) {
        Conversations conversations = service.bean(Conversations.class);
        Conversation begun = conversations.begin(
                site(),
                new ConversationStart(
                        new CustomerProfile(UUID.randomUUID().toString(), name, "m@example.com", Map.of("plan", "pro")),
                        Optional.of("https://shop.example/cart"),
                        List.of("parcel")));
        conversations.append(site(), begun.id(), MessageDraft.fromCustomer(question, Optional.of("en")));
        conversations.changeStatus(site(), begun.id(), ConversationStatus.WAITING);
        return begun.id();
    }

    /** One with an answer of the bot and its sources. */
    ConversationId whole() {
        ConversationId id = waiting("Maria", "Where is my parcel?");
        Conversations conversations = service.bean(Conversations.class);
        Message question = conversations.append(
                site(), id, MessageDraft.fromCustomer("It was to come on Friday.", Optional.of("en")));
        ReplyDetails.Source source = new ReplyDetails.Source(
                UUID.randomUUID(), "track", "Track your order", null, List.of(), "Open **Orders**.");
        conversations.append(
                site(),
                id,
                MessageDraft.reply(question.id(), "Open **Orders**.\n\n1. One\n2. Two", Optional.of("en"))
                        .restingOn(new ReplyDetails(
                                "answered", "extractive", List.of(source), List.of(), List.of(), List.of())));
        return id;
    }

    /** The one that began last. */
    ConversationId latest() {
        return new ConversationId(service.bean(JdbcClient.class)
                .sql("select id from bot.conversation order by created_at desc limit 1")
                .query(UUID.class)
                .single());
    }

    void erase(ConversationId id) {
        service.bean(JdbcClient.class)
                .sql("delete from bot.conversation where id = :id")
                .param("id", id.value())
                .update();
    }
}
