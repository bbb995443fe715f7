package dev.deskhand.ingest.configured;

/** Why a run was begun. */
public enum RunCause {
    SCHEDULE,
    REQUEST,
    COMMAND
}
