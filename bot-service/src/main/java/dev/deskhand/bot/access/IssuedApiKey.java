package dev.deskhand.bot.access;

/** A key just made, with the secret that is to be had only now. */
public record IssuedApiKey(ApiKey key, ApiSecret secret) {}
