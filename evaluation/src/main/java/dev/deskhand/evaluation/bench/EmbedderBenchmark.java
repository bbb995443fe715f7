package dev.deskhand.evaluation.bench;

import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Our embedder against the class that LangChain4j ships with the same model: one question, and 64 passages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 2, time = 3)
@Fork(1)
public class EmbedderBenchmark {

    private static final String QUESTION = "How do I change the delivery address of an order that was already paid?";
    private static final String[] WORDS =
            "open the settings page and choose your home network then press save to update the lamp".split(" ");

    private final List<String> passages = new ArrayList<>();
    private final List<TextSegment> segments = new ArrayList<>();
    private Embedder questions;
    private Embedder ingest;
    private AllMiniLmL6V2QuantizedEmbeddingModel theirs;

    @Setup
    public void open() {
        Random random = new Random(11);
        for (int i = 0; i < 64; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = 20 + random.nextInt(120); words > 0; words--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            passages.add(text.toString());
            segments.add(TextSegment.from(text.toString()));
        }
        questions = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
        ingest = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
        theirs = new AllMiniLmL6V2QuantizedEmbeddingModel();
    }

    @TearDown
    public void close() {
        questions.close();
        ingest.close();
    }

    @Benchmark
    public Embedding questionOurs() {
        return questions.embedQuestion(QUESTION);
    }

    @Benchmark
    public Object questionTheirs() {
        return theirs.embed(QUESTION);
    }

    @Benchmark
    public List<Embedding> passagesOurs() {
        return ingest.embedPassages(passages);
    }

    @Benchmark
    public Object passagesTheirs() {
        return theirs.embedAll(segments);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EmbedderBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
