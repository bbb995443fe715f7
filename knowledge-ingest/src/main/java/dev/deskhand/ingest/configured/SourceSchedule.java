package dev.deskhand.ingest.configured;

import java.time.ZoneId;

/**
 * When a source is run by itself.
 *
 * @param cron six fields, seconds first, as in {@code 0 30 3 * * *}
 * @param zone whose clock that is
 */
public record SourceSchedule(String cron, ZoneId zone) {}
