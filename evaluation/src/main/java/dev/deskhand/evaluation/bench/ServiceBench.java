package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.run.PrivateService;
import dev.deskhand.evaluation.run.Progress;
import dev.deskhand.evaluation.run.ScratchSite;
import dev.deskhand.evaluation.run.ServiceAddress;
import dev.deskhand.evaluation.run.ServiceClient;
import dev.deskhand.evaluation.run.ServiceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The parts that ask a service over HTTP: one of our own with the launcher's memory settings, on data that are kept. */
final class ServiceBench {

    private static final int MOST_STARTS = 3;
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final Path jar;
    private final Path data;
    private final BenchSize size;
    private final long seed;

    ServiceBench(Path jar, Path data, BenchSize size, long seed) {
        this.jar = jar;
        this.data = data;
        this.size = size;
        this.seed = seed;
    }

    List<Part> run(Progress progress) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        Part answers;
        Part busy;
        OptionalDouble resident;
        try (PrivateService service = start()) {
            ServiceAddress address = service.address();
            BenchClient client = new BenchClient(address, ingest(address, texts, progress));
            answers = new AnswerBench(client, texts, size).run(progress);
            GeneratedTexts others = new GeneratedTexts(~seed);
            busy = new BusyBench(client, texts, size.questions()).run(() -> ingest(address, others, progress));
            resident = ServiceCost.residentGigabytes(service.pid());
        }
        return List.of(answers, busy, ServiceCost.part(resident, warmStarts(progress), size.passages()));
    }

    /** Fills a site of its own with articles; returns the site's name. */
    private String ingest(ServiceAddress address, GeneratedTexts texts, Progress progress) {
        EvaluationSet set = new EvaluationSet("bench", documents(texts), null, List.of());
        ScratchSite site = ScratchSite.create(new ServiceClient(address), address, set);
        site.ingest(set, progress);
        if (!site.refusals().isEmpty()) {
            throw new ServiceException("the service refused " + site.refusals().get(0));
        }
        return site.slug();
    }

    private PrivateService start() {
        return PrivateService.startOn(data, jar, JAVA_OPTIONS, List.of("--deskhand.bench.enabled=true"));
    }

    private List<Double> warmStarts(Progress progress) {
        List<Double> seconds = new ArrayList<>();
        int starts = Math.min(MOST_STARTS, size.rounds());
        for (int i = 1; i <= starts; i++) {
            long begin = System.nanoTime();
            try (PrivateService service = start()) {
                seconds.add((System.nanoTime() - begin) / 1e9);
                service.address();
            }
            progress.show("warm starts", i, starts);
        }
        return seconds;
    }

    private List<SourceDocument> documents(GeneratedTexts texts) {
        return texts.articles(size.passages()).stream()
                .map(article -> new SourceDocument(
                        article.id(), article.title(), "en", article.body(), "markdown", null, List.of()))
                .toList();
    }
}
