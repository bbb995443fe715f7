package dev.deskhand.bot.hours;

/** When people are there, and when the bot may answer. */
public record Schedule(OpeningHours hours, SchedulePolicy policy) {}
