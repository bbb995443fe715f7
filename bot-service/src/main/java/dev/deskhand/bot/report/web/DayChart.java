package dev.deskhand.bot.report.web;

import dev.deskhand.bot.report.Outcomes;
import dev.deskhand.bot.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Conversations by day as stacked bars, in a picture 720 wide and 160 high whose lower edge is the axis.
 *
 * @param bars one part of a day's bar each
 * @param most conversations on the fullest day
 */
record DayChart(List<Bar> bars, long most) {

    static final int WIDTH = 720;
    static final int HEIGHT = 160;
    private static final double GAP = 0.2;

    /**
     * @param kind what became of the conversations: {@code answered}, {@code handed} or {@code open}
     */
    record Bar(LocalDate day, String kind, long count, double x, double y, double width, double height) {}

    static DayChart of(Period period, List<Outcomes> days) {
        Map<String, Outcomes> byDay = days.stream().collect(Collectors.toMap(Outcomes::group, Function.identity()));
        List<LocalDate> all = period.from().datesUntil(period.to().plusDays(1)).toList();
        long most = Math.max(
                1, days.stream().mapToLong(Outcomes::conversations).max().orElse(1));
        double step = WIDTH / (double) all.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Outcomes day = byDay.get(all.get(i).toString());
            if (day != null) {
                stack(bars, all.get(i), day, i * step, step * (1 - GAP), HEIGHT / (double) most);
            }
        }
        return new DayChart(bars, most);
    }

    private static void stack(List<Bar> bars, LocalDate date, Outcomes day, double x, double width, double unit) {
        double y = HEIGHT;
        long answered = day.confirmed() + day.assumed();
        long open = day.conversations() - answered - day.handedOver();
        List<String> kinds = List.of("answered", "handed", "open");
        List<Long> counts = List.of(answered, day.handedOver(), open);
        for (int i = 0; i < kinds.size(); i++) {
            double height = counts.get(i) * unit;
            y -= height;
            if (counts.get(i) > 0) {
                bars.add(new Bar(
                        date, kinds.get(i), counts.get(i), rounded(x), rounded(y), rounded(width), rounded(height)));
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
