package dev.deskhand.knowledge.embedding;

/** How token vectors become one: their mean, or the first token's. */
public enum Pooling {
    MEAN,
    CLS
}
