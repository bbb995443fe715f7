package dev.deskhand.bot.answer;

/** One earlier message of the conversation. */
public record Turn(Role role, String text) {

    /** Who wrote it: the customer, or whoever answered. */
    public enum Role {
        CUSTOMER,
        ASSISTANT
    }
}
