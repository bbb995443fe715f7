package dev.deskhand.evaluation.dataset;

/**
 * An earlier turn of a conversation.
 *
 * @param role {@code customer} or {@code assistant}
 */
public record Turn(String role, String text) {

    public Turn {
        if (!role.equals("customer") && !role.equals("assistant")) {
            throw new IllegalArgumentException("role is " + role + ", must be customer or assistant");
        }
    }

    public boolean byCustomer() {
        return role.equals("customer");
    }
}
