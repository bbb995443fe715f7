package dev.deskhand.bot.delivery;

/** There is something due in the outbox; published after the commit, and never the only net. */
record OutboxFilled() {}
