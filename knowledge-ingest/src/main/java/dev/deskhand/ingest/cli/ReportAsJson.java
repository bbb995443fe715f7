package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.sync.SyncAction;
import dev.deskhand.ingest.sync.SyncItem;
import dev.deskhand.ingest.sync.SyncReport;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The closing report for machines, one JSON object. */
final class ReportAsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportAsJson() {}

    static String write(SyncReport report, boolean siteCreated) {
        ObjectNode root = JSON.createObjectNode();
        root.put("site", report.site())
                .put("siteCreated", siteCreated)
                .put("dryRun", report.dryRun())
                .put("knowledgeRevision", report.knowledgeRevision());
        ObjectNode counts = root.putObject("counts");
        for (SyncAction action : SyncAction.values()) {
            counts.put(code(action), report.count(action));
        }
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
