package dev.deskhand.evaluation.run;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One set from its documents to its rows: a scratch site filled, asked and deleted, or a site asked as it stands. */
public final class SetEvaluation {

    private final ServiceAddress address;
    private final String serviceIdentity;
    private final AskOptions options;
    private final Path out;
    private final Progress progress;

    /**
     * @param serviceIdentity names the service and its version, to tell whether an interrupted run may go on
     * @param out folder in which each set gets a folder of its own
     */
    public SetEvaluation(
            ServiceAddress address, String serviceIdentity, AskOptions options, Path out, Progress progress) {
        this.address = address;
        this.serviceIdentity = serviceIdentity;
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /**
     * What came of a set.
     *
     * @param results in the questions' order
     * @param refusals documents that the service did not take, each with the reason
     */
    public record Evaluated(List<ResultRow> results, List<String> refusals) {}

    /**
     * @param limit how many questions are asked, the first ones
     * @param site to be asked as it stands, or null for a scratch site
     * @param resume whether rows of an interrupted run are kept
     */
    public Evaluated run(EvaluationSet set, int limit, @Nullable String site, boolean resume) {
        ServiceClient client = new ServiceClient(address);
        String fingerprint = RunFingerprint.of(serviceIdentity + " " + (site == null ? "" : site), set, options);
        SetRun run = new SetRun(client, options, new RunFolder(out.resolve(set.name())), progress);
        EvaluationSet asked = set.limitedTo(limit);
        if (site != null) {
            return new Evaluated(run.run(asked, site, fingerprint, resume), List.of());
        }
        try (ScratchSite scratch = ScratchSite.create(client, address, set)) {
            scratch.ingest(set, progress);
            return new Evaluated(run.run(asked, scratch.slug(), fingerprint, resume), scratch.refusals());
        }
    }
}
