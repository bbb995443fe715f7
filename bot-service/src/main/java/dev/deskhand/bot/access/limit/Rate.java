package dev.deskhand.bot.access.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many within so long: that many at once, then one by one as time passes. Written {@code 20/1m}.
 *
 * @param requests at least 1
 * @param within at least a millisecond for each request
 */
public record Rate(int requests, Duration within) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\S+)\\s*");

    public Rate {
        if (requests < 1 || within.compareTo(Duration.ofMillis(requests)) < 0) {
            throw new IllegalArgumentException(
                    "rate is " + requests + "/" + within + ", must be at least 1 and at most one in a millisecond");
        }
    }

    /** The rate in a text such as {@code 20/1m}. */
    public static Rate valueOf(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("rate is '" + text + "', must be like 20/1m");
        }
        return new Rate(Integer.parseInt(form.group(1)), DurationStyle.detectAndParse(form.group(2)));
    }

    /** Time in which one more is granted. */
    Duration interval() {
        return within.dividedBy(requests);
    }

    @Override
    public String toString() {
        return requests + "/" + DurationStyle.SIMPLE.print(within);
    }
}
