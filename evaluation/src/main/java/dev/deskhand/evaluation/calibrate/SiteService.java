package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.run.ServiceClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A running service's calibration of one site, over its API. */
public final class SiteService {

    private static final int PAGE = 500;

    private final ServiceClient client;
    private final String root;

    /** @param site slug or id */
    public SiteService(ServiceClient client, String site) {
        this.client = client;
        this.root = "/sites/" + URLEncoder.encode(site, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What is in force.
     *
     * @param says in one sentence
     * @param judgements how many the service keeps, of all sources
     */
    public record Status(
            boolean calibrated,
            String says,
            int revision,
            double targetPrecision,
            double read,
            double unread,
            int judgements) {}

    public Status status() {
        return status(client.get(root + "/calibration"));
    }

    /** Puts a revision in force; 0 stands for the shipped models. */
    public Status use(int revision) {
        return status(client.put(root + "/calibration", Map.of("revision", revision)));
    }

    private static Status status(JsonNode json) {
        int judgements = 0;
        for (JsonNode count : json.path("judgements").values()) {
            judgements += count.asInt();
        }
        return new Status(
                json.path("calibrated").asBoolean(),
                json.path("says").asString(),
                json.path("revision").asInt(),
                json.path("targetPrecision").asDouble(),
                json.at("/read/threshold").asDouble(),
                json.at("/unread/threshold").asDouble(),
                judgements);
    }

    /** The models that the service ships with. */
    public Map<ModelKind, ConfidenceModel> shipped() {
        JsonNode json = client.get(root + "/calibrations/0");
        Map<ModelKind, ConfidenceModel> models = new EnumMap<>(ModelKind.class);
        for (ModelKind kind : ModelKind.values()) {
            models.put(kind, ModelFile.JSON.treeToValue(json.path(kind.code()), ConfidenceModel.class));
        }
        return models;
    }

    /**
     * One line of the list of calibrations.
     *
     * @param way empty for the shipped models, as is {@code at}
     */
    public record Listed(int revision, boolean active, String at, int questions, String way, double ece) {}

    /** Newest first; the shipped models come last. */
    public List<Listed> list() {
        List<Listed> listed = new ArrayList<>();
        for (JsonNode json :
                client.get(root + "/calibrations").path("calibrations").values()) {
            listed.add(new Listed(
                    json.path("revision").asInt(),
                    json.path("active").asBoolean(),
                    json.path("createdAt").asString(""),
                    json.at("/facts/questions").asInt(0),
                    json.at("/facts/way").asString(""),
                    json.at("/facts/after/ece").asDouble(0)));
        }
        return listed;
    }

    /** All that the service keeps, oldest first; ids are the service's. */
    public List<SiteJudgement> judgements() {
        List<SiteJudgement> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = client.get(root + "/judgements?limit=" + PAGE
                    + after.map(id -> "&after=" + id).orElse(""));
            page.path("judgements").values().forEach(json -> found.add(judgement(json)));
            after = page.path("next").stringValueOpt();
        } while (after.isPresent());
        return found;
    }

    private static SiteJudgement judgement(JsonNode json) {
        return SiteJudgement.of(
                json.path("id").asString(),
                json.path("question").asString(),
                json.path("language").stringValueOpt(),
                texts(json.path("relevant")),
                texts(json.path("rejected")),
                json.path("source").asString());
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.values().forEach(it -> texts.add(it.asString()));
        return texts;
    }

    /** Keeps judged questions, so that the next calibration has them too. Those with earlier turns are not kept. */
    public int save(List<SiteJudgement> judgements) {
        List<Map<String, Object>> bodies = judgements.stream()
                .filter(it -> it.question().history().isEmpty())
                .map(SiteService::body)
                .toList();
        for (int from = 0; from < bodies.size(); from += PAGE) {
            List<Map<String, Object>> part = bodies.subList(from, Math.min(bodies.size(), from + PAGE));
            client.post(root + "/judgements", Map.of("judgements", part));
        }
        return bodies.size();
    }

    private static Map<String, Object> body(SiteJudgement judgement) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("question", judgement.question().text());
        if (judgement.question().language() != null) {
            body.put("language", judgement.question().language());
        }
        body.put("relevant", judgement.question().relevant().stream().sorted().toList());
        body.put("source", "judged");
        return body;
    }

    /** @return the new revision */
    public int keep(SiteCalibration calibration, String says, boolean activate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("questions", calibration.allQuestions());
        facts.put("way", Wording.ways(calibration));
        facts.put("targetPrecision", calibration.target());
        facts.put("promised", calibration.promised());
        facts.put("before", calibration.before());
        facts.put("after", calibration.after());
        facts.put("says", says);
        Map<String, Object> body = new LinkedHashMap<>();
        calibration.models().forEach((kind, model) -> body.put(kind.code(), ModelFile.rounded(model)));
        body.put("facts", facts);
        body.put("activate", activate);
        return client.post(root + "/calibrations", body).path("revision").asInt();
    }
}
