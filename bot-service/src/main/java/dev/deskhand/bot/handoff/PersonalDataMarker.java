package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.redact.PersonalSpan;
import java.util.List;

/** Finds personal data in what is said in a conversation. Safe for use by several threads. */
interface PersonalDataMarker {

    /** What is found in a text, in its order, never overlapping. */
    List<PersonalSpan> mark(String text, Conversation conversation);
}
