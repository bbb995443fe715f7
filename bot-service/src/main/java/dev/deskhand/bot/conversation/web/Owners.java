package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.Owner;

/** Visitors as owners of conversations. */
final class Owners {

    private Owners() {}

    static Owner of(Visitor visitor) {
        return new Owner(visitor.site(), new CustomerId(visitor.customer()));
    }
}
