package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Warnings as the database keeps them: {@code [{"kind", "text", "other"?}]}. */
final class WarningsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private WarningsJson() {}

    static String write(List<ArticleWarning> warnings) {
        ArrayNode all = JSON.createArrayNode();
        for (ArticleWarning warning : warnings) {
            ObjectNode one = all.addObject().put("kind", warning.kind().code()).put("text", storable(warning.text()));
            if (warning.other() != null) {
                one.put("other", warning.other());
            }
        }
        return all.toString();
    }

    /** Kinds that this version does not know are left out. */
    static List<ArticleWarning> read(String json) {
        List<ArticleWarning> warnings = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json)) {
            Kind.fromCode(one.path("kind").asString(""))
                    .ifPresent(kind -> warnings.add(new ArticleWarning(
                            kind,
                            one.path("text").asString(""),
                            one.hasNonNull("other") ? one.path("other").asString() : null)));
        }
        return warnings;
    }

    /** PostgreSQL holds no zero character. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
