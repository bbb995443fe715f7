package dev.deskhand.evaluation.dataset;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code withheld.json}: an array of document ids, bare or under {@code withheld_documents}. */
final class WithheldDocuments {

    private WithheldDocuments() {}

    static Set<String> read(Path file) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new DataSetException(file + ": is no JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode ids = root.isArray() ? root : root.path("withheld_documents");
        Set<String> withheld = new TreeSet<>();
        for (JsonNode id : ids.values()) {
            if (!id.isString()) {
                throw new DataSetException(file + ": must be an array of document ids");
            }
            withheld.add(id.stringValue());
        }
        if (withheld.isEmpty()) {
            throw new DataSetException(file + ": names no document");
        }
        return withheld;
    }
}
