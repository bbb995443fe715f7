package dev.deskhand.ingest.review;

/** A remark on the article at a path, for the report; nothing failed. */
public record Finding(String path, String text) {}
