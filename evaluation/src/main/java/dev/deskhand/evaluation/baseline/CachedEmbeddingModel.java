package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.run.Progress;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model that embeds no text twice: vectors are kept by the SHA-256 of their text. Not for several threads. */
final class CachedEmbeddingModel implements EmbeddingModel {

    private static final int SLICE = 64;

    private final String name;
    private final EmbeddingModel model;
    private final Map<String, Embedding> vectors;
    private final Progress progress;

    /** @param vectors kept by the caller from one set to the next */
    CachedEmbeddingModel(String name, EmbeddingModel model, Map<String, Embedding> vectors, Progress progress) {
        this.name = name;
        this.model = model;
        this.vectors = vectors;
        this.progress = progress;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<String> hashes =
                segments.stream().map(segment -> sha256(segment.text())).toList();
        Map<String, TextSegment> missing = new LinkedHashMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            if (!vectors.containsKey(hashes.get(i))) {
                missing.put(hashes.get(i), segments.get(i));
            }
        }
        embed(new ArrayList<>(missing.keySet()), new ArrayList<>(missing.values()));
        return Response.from(hashes.stream().map(this::vector).toList());
    }

    private void embed(List<String> hashes, List<TextSegment> segments) {
        for (int from = 0; from < segments.size(); from += SLICE) {
            int to = Math.min(from + SLICE, segments.size());
            List<Embedding> slice = model.embedAll(segments.subList(from, to)).content();
            for (int i = from; i < to; i++) {
                vectors.put(hashes.get(i), slice.get(i - from));
            }
            if (segments.size() > 1) {
                progress.show(name + " vectors", to, segments.size());
            }
        }
    }

    private Embedding vector(String hash) {
        Embedding vector = vectors.get(hash);
        if (vector == null) {
            throw new IllegalStateException("the model left a text without a vector");
        }
        return vector;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
