package dev.deskhand.ingest.sync;

/** Something that a lead should look at; nothing failed. */
public record SyncWarning(String path, String text) {}
