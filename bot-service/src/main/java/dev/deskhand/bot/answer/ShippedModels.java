package dev.deskhand.bot.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The confidence models in the jar, for sites that were not calibrated on questions of their own. */
@Component
public class ShippedModels {

    private final ConfidenceModels models = new ConfidenceModels(load("read"), load("unread"));

    public ConfidenceModels models() {
        return models;
    }

    private static ConfidenceModel load(String name) {
        try (InputStream stream = ShippedModels.class.getResourceAsStream("/confidence/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("confidence model " + name + " is missing from the jar");
            }
            return new JsonMapper().readValue(stream, ConfidenceModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
