package dev.deskhand.bot.answer;

/**
 * One earlier message of the conversation.
 *
 * @param isAnswer whether it answers what was asked, and is no question back, greeting or hand-off
 */
public record Turn(Role role, String text, boolean isAnswer) {

    /** Who wrote it: the customer, or whoever answered. */
    public enum Role {
        CUSTOMER,
        ASSISTANT
    }

    /** A turn of which no more is known: what the other side wrote is taken for an answer. */
    public Turn(Role role, String text) {
        this(role, text, role == Role.ASSISTANT);
    }
}
