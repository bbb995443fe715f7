package dev.deskhand.knowledge.search;

import java.util.Map;

/**
 * What a commit of a replica's index says of itself.
 *
 * @param revision the knowledge revision of its documents
 * @param model the model that answers at this revision, empty when the site has none
 * @param graph whether vectors are in a neighbour graph
 * @param vectors the model whose vectors are in the index, empty when there are none in it
 * @param centred the model whose vectors' centres the commit holds, empty when this process could not run it
 */
record ReplicaCommit(long revision, String model, String vectors, boolean graph, String centred) {

    static final ReplicaCommit EMPTY = new ReplicaCommit(0, "", "", false, "");

    private static final String FORMAT = "format";
    private static final String REVISION = "revision";
    private static final String MODEL = "model";
    private static final String VECTORS = "vectors";
    private static final String GRAPH = "graph";
    private static final String CENTRED = "centred";

    /** Whether the documents were written as they are today. */
    static boolean isReadable(Map<String, String> data) {
        return PassageFields.FORMAT.equals(data.get(FORMAT));
    }

    static ReplicaCommit of(Map<String, String> data) {
        return new ReplicaCommit(
                Long.parseLong(data.getOrDefault(REVISION, "0")),
                data.getOrDefault(MODEL, ""),
                data.getOrDefault(VECTORS, ""),
                Boolean.parseBoolean(data.get(GRAPH)),
                data.getOrDefault(CENTRED, ""));
    }

    Map<String, String> data() {
        return Map.of(
                FORMAT,
                PassageFields.FORMAT,
                REVISION,
                Long.toString(revision),
                MODEL,
                model,
                VECTORS,
                vectors,
                GRAPH,
                Boolean.toString(graph),
                CENTRED,
                centred);
    }
}
