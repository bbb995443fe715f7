package dev.deskhand.bot.hours;

import java.util.regex.Pattern;

/** The name by which a site knows one of its teams: 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit. */
public record TeamName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    public TeamName {
        if (!FORM.matcher(value).matches()) {
            throw new ScheduleFault(
                    "team",
                    "is '" + value + "', must be 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
