package dev.deskhand.bot.report;

import java.util.List;

/**
 * How customers rated their conversations.
 *
 * @param stars how often one to five were given, in this order
 */
public record Satisfaction(List<Long> stars) {

    public Satisfaction {
        if (stars.size() != 5) {
            throw new IllegalArgumentException("stars has " + stars.size() + " entries, must have 5");
        }
        stars = List.copyOf(stars);
    }

    public long ratings() {
        return stars.stream().mapToLong(Long::longValue).sum();
    }

    /** The mean in [1, 5]; 0 without ratings. */
    public double mean() {
        long sum = 0;
        for (int i = 0; i < stars.size(); i++) {
            sum += (i + 1) * stars.get(i);
        }
        return ratings() == 0 ? 0 : sum / (double) ratings();
    }

    /** The share of four and five, in [0, 1]; 0 without ratings. */
    public double satisfied() {
        return ratings() == 0 ? 0 : (stars.get(3) + stars.get(4)) / (double) ratings();
    }
}
