package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.calibrate.AskedJudgements;
import dev.deskhand.evaluation.calibrate.CalibrationTables;
import dev.deskhand.evaluation.calibrate.SiteCalibration;
import dev.deskhand.evaluation.calibrate.SiteJudgement;
import dev.deskhand.evaluation.calibrate.SiteService;
import dev.deskhand.evaluation.calibrate.Wording;
import dev.deskhand.evaluation.dataset.DataSetFolder;
import dev.deskhand.evaluation.report.TextTable;
import dev.deskhand.evaluation.run.AskOptions;
import dev.deskhand.evaluation.run.Progress;
import dev.deskhand.evaluation.run.RunFolder;
import dev.deskhand.evaluation.run.ServiceClient;
import dev.deskhand.evaluation.run.SetRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code calibrate} for a site of a running service. */
final class SiteCalibrationRun {

    private static final int PARALLEL = 2;
    private static final String HOW_TO_BEGIN =
            "Name a folder with judged questions (25 are a beginning), or let ratings and corrections arrive.";

    private final SiteOptions options;
    private final String site;
    private final ServiceClient client;
    private final SiteService service;
    private final PrintWriter screen;

    SiteCalibrationRun(SiteOptions options, String site, ServiceClient client, PrintWriter screen) {
        this.options = options;
        this.site = site;
        this.client = client;
        this.service = new SiteService(client, site);
        this.screen = screen;
    }

    /** @return whether there was enough to calibrate on */
    boolean run(Progress progress) {
        if (options.list) {
            list();
            return true;
        }
        if (options.use != null) {
            show(service.use(options.use));
            return true;
        }
        List<SiteJudgement> fromFolders = fromFolders();
        List<SiteJudgement> all = together(fromFolders, service.judgements());
        if (all.isEmpty()) {
            show(service.status());
            screen.println(HOW_TO_BEGIN);
            return false;
        }
        RunFolder folder = new RunFolder(options.out);
        AskedJudgements asked = AskedJudgements.ask(
                new SetRun(client, new AskOptions(PARALLEL, false, true, true), folder, progress), folder, site, all);
        screen.printf(
                Locale.ROOT,
                "Site %s: %d judged questions, %d of them from folders. %d count; of %d the judgement says nothing on the"
                        + " article found now, %d got ready-made words.%n%n",
                site,
                all.size(),
                fromFolders.size(),
                asked.answers().size(),
                asked.silent(),
                asked.canned());
        SiteCalibration calibration = SiteCalibration.fit(
                service.shipped(), asked.answers(), service.status().targetPrecision());
        show(CalibrationTables.site(calibration));
        screen.println(Wording.says(calibration));
        keep(calibration, fromFolders);
        return true;
    }

    private void keep(SiteCalibration calibration, List<SiteJudgement> fromFolders) {
        if (options.dryRun) {
            screen.println("Nothing was kept, as this was a dry run.");
            return;
        }
        if (options.save) {
            screen.println("Judged questions kept by the service: " + service.save(fromFolders) + ".");
        }
        int before = service.status().revision();
        int revision = service.keep(calibration, Wording.says(calibration), calibration.better());
        if (calibration.better()) {
            screen.printf(
                    Locale.ROOT,
                    "In force as revision %d. Back to the one before: ./deskhand calibrate --site %s --use %d%n",
                    revision,
                    site,
                    before);
        } else {
            screen.printf(
                    Locale.ROOT,
                    "The shipped models do as well on these questions, so revision %d is kept but not in force. To use it"
                            + " nevertheless: ./deskhand calibrate --site %s --use %d%n",
                    revision,
                    site,
                    revision);
        }
    }

    private List<SiteJudgement> fromFolders() {
        List<SiteJudgement> judged = new ArrayList<>();
        for (Path folder : options.folders) {
            new DataSetFolder(folder)
                    .read()
                    .get(0)
                    .questions()
                    .forEach(question -> judged.add(SiteJudgement.judged(question)));
        }
        return judged;
    }

    /** Each question once: the folders' word before the service's, there the most thorough source's first. */
    private static List<SiteJudgement> together(List<SiteJudgement> folders, List<SiteJudgement> kept) {
        Map<String, SiteJudgement> byQuestion = new LinkedHashMap<>();
        folders.forEach(it -> byQuestion.putIfAbsent(it.key(), it));
        kept.stream().filter(SiteJudgement::whole).forEach(it -> byQuestion.putIfAbsent(it.key(), it));
        kept.forEach(it -> byQuestion.putIfAbsent(it.key(), it));
        return List.copyOf(byQuestion.values());
    }

    private void list() {
        TextTable table =
                new TextTable(List.of("revision", "in force", "made", "questions", "fitted", "calibration error"));
        service.list().forEach(it -> table.row(row(it)));
        show(table);
        show(service.status());
    }

    private static List<String> row(SiteService.Listed calibration) {
        boolean own = calibration.questions() > 0;
        return List.of(
                String.valueOf(calibration.revision()),
                calibration.active() ? "yes" : "",
                calibration.at().replaceFirst("\\.\\d+", ""),
                own ? String.valueOf(calibration.questions()) : "",
                own ? calibration.way() : "as shipped",
                own ? String.format(Locale.ROOT, "%.3f", calibration.ece()) : "");
    }

    private void show(SiteService.Status status) {
        screen.printf(
                Locale.ROOT,
                "Site %s: %s Target precision %.2f, threshold %.2f (other languages %.2f); %d judgements kept.%n",
                site,
                status.says(),
                status.targetPrecision(),
                status.read(),
                status.unread(),
                status.judgements());
    }

    private void show(TextTable table) {
        table.lines().forEach(screen::println);
        screen.println();
    }
}
