package dev.deskhand.bot.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the name finder; a step of the build. */
public final class NameModelBuild {

    private static final long SEED = 20261122;
    private static final int TIMES_EACH = 60;

    private NameModelBuild() {}

    /**
     * @param arguments the file of names, the folder of the training sentences, the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path people = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path file = Path.of(arguments[2]);
        if (!isCurrent(file, people, folder)) {
            write(train(new NameSentences(people, folder, SEED), folder), file);
        }
    }

    static TokenNameFinderModel train(NameSentences sentences, Path folder) throws IOException {
        List<NameSample> samples = sentences.fill(TIMES_EACH);
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 20);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 4);
        byte[] features = Files.readAllBytes(folder.resolve("features.xml"));
        return NameFinderME.train(
                "mul",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new TokenNameFinderFactory(
                        features,
                        Map.of("given", sentences.knownGiven(), "family", sentences.knownFamily()),
                        new BioCodec()));
    }

    private static void write(TokenNameFinderModel model, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), "names", ".half");
        try (OutputStream bytes = Files.newOutputStream(half)) {
            model.serialize(bytes);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isCurrent(Path file, Path people, Path folder) throws IOException {
        try (Stream<Path> sources = Files.list(folder)) {
            FileTime latest = Stream.concat(Stream.of(people), sources)
                    .map(NameModelBuild::changed)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Files.exists(file) && changed(file).compareTo(latest) > 0;
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
