package dev.deskhand.evaluation.calibrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A confidence model as a readable JSON file; numbers keep five significant decimals. */
public final class ModelFile {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final double DECIMALS = 1e5;

    private ModelFile() {}

    public static void write(ConfidenceModel model, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, JSON.writeValueAsString(rounded(model)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if the file is missing or no such model */
    public static ConfidenceModel read(Path file) {
        try {
            return JSON.readValue(file.toFile(), ConfidenceModel.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is no confidence model: " + e.getOriginalMessage(), e);
        }
    }

    static ConfidenceModel rounded(ConfidenceModel model) {
        List<ConfidenceModel.Term> terms = model.terms().stream()
                .map(term -> new ConfidenceModel.Term(
                        term.feature(),
                        round(term.mean()),
                        Math.max(1 / DECIMALS, round(term.scale())),
                        round(term.weight())))
                .toList();
        List<ConfidenceModel.Step> isotonic = model.isotonic().stream()
                .map(step -> new ConfidenceModel.Step(round(step.confidence()), round(step.right())))
                .toList();
        List<ConfidenceModel.Threshold> thresholds = model.thresholds().stream()
                .map(it -> new ConfidenceModel.Threshold(
                        it.target(),
                        it.threshold(),
                        round(it.coverage()),
                        Math.round(it.answered()),
                        round(it.precision()),
                        round(it.lowerBound())))
                .toList();
        return new ConfidenceModel(model.provenance(), round(model.intercept()), terms, isotonic, thresholds);
    }

    private static double round(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
