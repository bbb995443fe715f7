package dev.deskhand.bot.calibration.web;

/** How many judgements were kept. */
record JudgementsKept(int kept) {}
