package dev.deskhand.bot.report.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.report.Grouping;
import dev.deskhand.bot.report.Outcomes;
import dev.deskhand.bot.report.OutcomesTable;
import dev.deskhand.bot.report.Period;
import dev.deskhand.bot.report.Reports;
import dev.deskhand.knowledge.publish.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports as leads read them. */
@ConsolePage
@Access(role = Role.LEAD)
@RequestMapping("/desk/reports")
class ReportPage {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Reports reports;
    private final PeriodRequest periods;

    ReportPage(Reports reports, PeriodRequest periods) {
        this.reports = reports;
        this.periods = periods;
    }

    @GetMapping
    String first(SignedIn me) {
        return me.sites().stream()
                .findFirst()
                .map(site -> "redirect:/desk/reports/" + site.slug())
                .orElseThrow(() -> DeskhandException.notFound("There is no site yet."));
    }

    @GetMapping("/{slug}")
    String show(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Model page) {
        Site site = me.siteAt(slug);
        Period period = periods.of(site.id(), from, to);
        List<Outcomes> days = reports.outcomes(site.id(), period, Grouping.DAY);
        page.addAttribute("site", site)
                .addAttribute("sites", me.sites())
                .addAttribute("period", period)
                .addAttribute("all", reports.outcomes(site.id(), period))
                .addAttribute("days", days)
                .addAttribute("chart", DayChart.of(period, days))
                .addAttribute(
                        "tables",
                        List.of(
                                new Table(Grouping.LANGUAGE, reports.outcomes(site.id(), period, Grouping.LANGUAGE)),
                                new Table(Grouping.TOPIC, reports.outcomes(site.id(), period, Grouping.TOPIC)),
                                new Table(Grouping.PAGE, reports.outcomes(site.id(), period, Grouping.PAGE))))
                .addAttribute("times", reports.times(site.id(), period))
                .addAttribute("satisfaction", reports.satisfaction(site.id(), period));
        return "report/report";
    }

    @GetMapping("/{slug}/{grouping}.csv")
    ResponseEntity<String> csv(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable String grouping,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        Site site = me.siteAt(slug);
        Grouping by = Grouping.fromCode(grouping)
                .orElseThrow(() -> DeskhandException.notFound("There is no table \"" + grouping + "\"."));
        Period period = periods.of(site.id(), from, to);
        String name = site.slug() + "-" + by.code() + "-" + period.from() + "-" + period.to() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(OutcomesTable.csv(by, reports.outcomes(site.id(), period, by)));
    }

    /** A table of the page. */
    record Table(Grouping grouping, List<Outcomes> rows) {}
}
