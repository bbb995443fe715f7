package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.console.Markup;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.inbox.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a conversation, in the order in which it did: what was said, noted, changed and rated. */
@Component
class Timeline {

    private static final int MOST_EVENTS = 2_000;

    private final Conversations conversations;
    private final Notes notes;
    private final Markup markup;

    Timeline(Conversations conversations, Notes notes, Markup markup) {
        this.conversations = conversations;
        this.notes = notes;
        this.markup = markup;
    }

    /**
     * One entry.
     *
     * @param kind customer, bot, agent, system, note, status, joined, rating, feedback, contact or handoff
     * @param name of the person, or a code that the page has words for
     * @param text as written
     * @param html of bot and agents; null for what is shown as text
     * @param citations of the bot
     */
    record Entry(
            String kind,
            String name,
            String text,
            @Nullable String html,
            Instant at,
            Optional<UUID> message,
            List<ReplyDetails.Source> citations,
            List<MessageFile> files) {

        /** Whether somebody speaks. */
        public boolean isSpoken() {
            return List.of("customer", "bot", "agent", "note").contains(kind);
        }
    }

    List<Entry> of(Conversation conversation) {
        Stream<Entry> events = conversations.events(conversation.site(), conversation.id(), 0, MOST_EVENTS).stream()
                .flatMap(event -> entry(event).stream());
        Stream<Entry> noted = notes.of(conversation.site(), conversation.id()).stream()
                .map(note -> new Entry(
                        "note", note.author(), note.text(), null, note.at(), Optional.empty(), List.of(), List.of()));
        List<Entry> all = new ArrayList<>(Stream.concat(events, noted).toList());
        all.sort(Comparator.comparing(Entry::at));
        return all;
    }

    private Optional<Entry> entry(ConversationEvent event) {
        return event.message().map(this::said).or(() -> happened(event));
    }

    private Entry said(Message message) {
        boolean ours = message.author() == Author.BOT || message.author() == Author.AGENT;
        return new Entry(
                message.author().code(),
                message.by().name().orElse(""),
                message.text(),
                ours ? markup.html(message.text()) : null,
                message.at(),
                Optional.of(message.id().value()),
                message.reply().map(ReplyDetails::citations).orElse(List.of()),
                message.files());
    }

    private static Optional<Entry> happened(ConversationEvent event) {
        if (event.details() instanceof EventDetails.StatusChanged it) {
            /* Who has the word is said by the entry that somebody has joined. */
            boolean told = it.to().equals(ConversationStatus.OPEN.code());
            return told ? Optional.empty() : Optional.of(plain("status", it.to(), "", event.at()));
        }
        if (event.details() instanceof EventDetails.Joined it) {
            return Optional.of(plain("joined", it.name() == null ? "" : it.name(), "", event.at()));
        }
        if (event.details() instanceof EventDetails.Stars it) {
            return Optional.of(
                    plain("rating", "★".repeat(it.stars()), it.comment() == null ? "" : it.comment(), event.at()));
        }
        if (event.details() instanceof EventDetails.Rated it) {
            String comment = it.comment() == null ? "" : it.comment();
            return Optional.of(plain("feedback", it.helped() ? "helped" : "not_helped", comment, event.at()));
        }
        return event.details() instanceof EventDetails.ContactLeft
                ? Optional.of(plain("contact", "", "", event.at()))
                : Optional.empty();
    }

    private static Entry plain(String kind, String name, String text, Instant at) {
        return new Entry(kind, name, text, null, at, Optional.empty(), List.of(), List.of());
    }
}
