package dev.deskhand.bot.report.web;

import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A duration as one reads it at a glance: its largest unit, and the next where that says something. */
@Component("durationWords")
public class DurationWords {

    private final MessageSource messages;

    DurationWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 1) {
            return words("reports.seconds", duration.toSeconds());
        }
        if (minutes < 60) {
            return words("reports.minutes", minutes);
        }
        return minutes % 60 == 0
                ? words("reports.hours", minutes / 60)
                : words("reports.hoursMinutes", minutes / 60, minutes % 60);
    }

    private String words(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
