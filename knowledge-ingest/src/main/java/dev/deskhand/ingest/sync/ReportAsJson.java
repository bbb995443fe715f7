package dev.deskhand.ingest.sync;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The closing report for machines, one JSON object. */
public final class ReportAsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportAsJson() {}

    /** @param siteCreated whether the run made the site */
    public static String write(SyncReport report, boolean siteCreated) {
        ObjectNode root = JSON.createObjectNode();
        root.put("site", report.site())
                .put("siteCreated", siteCreated)
                .put("dryRun", report.dryRun())
                .put("knowledgeRevision", report.knowledgeRevision());
        ObjectNode counts = root.putObject("counts");
        counts(report).forEach(counts::put);
        ObjectNode versions = root.putObject("versions");
        report.versions().forEach(versions::put);
        root.put("passages", report.passages()).put("embedded", report.embedded());
        root.put("elapsedMs", report.elapsed().toMillis())
                .put("publishingMs", report.publishing().toMillis());
        ArrayNode items = root.putArray("items");
        report.items().forEach(item -> add(item, items.addObject()));
        ArrayNode warnings = root.putArray("warnings");
        report.warnings()
                .forEach(warning ->
                        warnings.addObject().put("path", warning.path()).put("text", warning.text()));
        ArrayNode refusals = root.putArray("refusals");
        report.refusals().forEach(refusals::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** Items by what was done with them, such as {@code added}. */
    public static Map<String, Integer> counts(SyncReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (SyncAction action : SyncAction.values()) {
            counts.put(code(action), report.count(action));
        }
        return counts;
    }

    private static void add(SyncItem item, ObjectNode node) {
        node.put("path", item.path()).put("action", code(item.action()));
        if (item.externalId() != null) {
            node.put("id", item.externalId());
        }
        if (item.reason() != null) {
            node.put("reason", item.reason());
        }
    }

    private static String code(SyncAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
