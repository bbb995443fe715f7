package dev.deskhand.evaluation.run;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A site of the run's own that holds one set's documents; closing it deletes the site with all in it. */
public final class ScratchSite implements AutoCloseable {

    private static final String COLLECTION = "evaluation";

    private final ServiceClient client;
    private final ServiceAddress address;
    private final String slug;
    private final String id;
    private final List<String> refusals = new ArrayList<>();

    private ScratchSite(ServiceClient client, ServiceAddress address, String slug) {
        this.client = client;
        this.address = address;
        this.slug = slug;
        this.id = client.createSite(slug, "Evaluation");
    }

    public static ScratchSite create(ServiceClient client, ServiceAddress address, EvaluationSet set) {
        String name = set.name().toLowerCase().replaceAll("[^a-z0-9]+", "-");
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new ScratchSite(
                client, address, "eval-" + name.substring(0, Math.min(40, name.length())) + "-" + unique);
    }

    /** Brings the set's documents in; a document that the service refuses is remembered and the rest goes on. */
    public void ingest(EvaluationSet set, Progress progress) {
        if (set.articles() != null) {
            Path data = address.data();
            if (data == null) {
                throw new ServiceException(set.name() + " has articles/, which are ingested into the database directly:"
                        + " name the service's data folder with --data");
            }
            new FolderIngest(DeskhandJar.find(), data).run(set.articles(), slug);
            return;
        }
        int done = 0;
        for (List<Map<String, Object>> batch : ArticleBatches.of(set.documents(), COLLECTION)) {
            publish(batch);
            done += batch.size();
            progress.show("documents", done, set.documents().size());
        }
    }

    /** A batch is refused as a whole, so that its articles then go one by one and the guilty one is known. */
    private void publish(List<Map<String, Object>> batch) {
        ServiceClient.Response response = client.publish(slug, batch);
        if (response.successful()) {
            return;
        }
        boolean aboutContent = response.status() == 400 || response.status() == 413 || response.status() == 422;
        if (!aboutContent) {
            throw new ServiceException("ingesting into " + slug + " was refused: " + response.reason());
        }
        if (batch.size() == 1) {
            refusals.add(batch.get(0).get("externalId") + ": " + response.reason());
            return;
        }
        batch.forEach(article -> publish(List.of(article)));
    }

    /** The site's name in questions. */
    public String slug() {
        return slug;
    }

    /** Documents that the service did not take, each with the reason. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        client.deleteSite(id);
    }
}
