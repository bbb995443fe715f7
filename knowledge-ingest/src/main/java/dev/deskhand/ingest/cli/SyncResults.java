package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.sync.ReportAsJson;
import dev.deskhand.ingest.sync.SyncReport;
import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Tells what became of each source, in words or as JSON. */
interface SyncResults {

    void published(String source, SyncReport report);

    void failed(String source, String why);

    /** After the last source. */
    void end();

    /** One report after the other, as they come. */
    record InWords(PrintWriter out, StoreOptions options) implements SyncResults {

        @Override
        public void published(String source, SyncReport report) {
            out.println("Source " + source);
            new ReportInWords(out, options.isVerbose()).print(report);
        }

        @Override
        public void failed(String source, String why) {
            out.println("Source " + source + ": " + why);
            out.flush();
        }

        @Override
        public void end() {
            out.flush();
        }
    }

    /** One array at the end. */
    record AsJson(PrintWriter out, ArrayNode all) implements SyncResults {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        AsJson(PrintWriter out) {
            this(out, JSON.createArrayNode());
        }

        @Override
        public void published(String source, SyncReport report) {
            all.addObject().put("source", source).set("report", JSON.readTree(ReportAsJson.write(report, false)));
        }

        @Override
        public void failed(String source, String why) {
            all.addObject().put("source", source).put("problem", why);
        }

        @Override
        public void end() {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
            out.flush();
        }
    }
}
