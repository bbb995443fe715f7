package dev.deskhand.bot.model;

/**
 * A text that a model wrote to its end.
 *
 * @param model its name, as configured
 * @param truncated true when it ended at the limit of tokens and not by itself
 */
public record Completion(String text, String model, int promptTokens, int completionTokens, boolean truncated) {}
