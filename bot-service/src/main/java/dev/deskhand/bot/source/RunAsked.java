package dev.deskhand.bot.source;

/** A run waits for a process; told to this node, others find it by themselves. */
record RunAsked() {}
