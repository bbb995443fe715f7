package dev.deskhand.bot.browser;

import dev.deskhand.bot.BotServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/** The whole service over its embedded database with a part of the sample, once for all browser tests of a JVM. */
final class ServiceUnderTest implements AutoCloseable {

    private static final Path DATA = Path.of("target", "browser-service");
    private static final Path ARTICLES = Path.of("target", "browser-articles");
    private static final Path SAMPLE = Path.of("..", "datasets", "sample-help-centre", "articles");

    /** Enough to ask about, and little to embed: the start is part of every run. */
    private static final List<String> ENGLISH = List.of(
            "connect-to-wifi",
            "change-your-email",
            "change-your-password",
            "return-and-refund-policy",
            "cancel-harvest",
            "pause-or-skip-a-harvest",
            "track-your-order",
            "warranty",
            "which-verdly-garden",
            "yellow-leaves",
            "water-and-plant-food");

    private ConfigurableApplicationContext context;
    private int port;

    ServiceUnderTest() {
        FileSystemUtils.deleteRecursively(DATA.toFile());
        FileSystemUtils.deleteRecursively(ARTICLES.toFile());
        copySample();
        context = start(0);
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where the service is, without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends the service as a deployment does. */
    void stop() {
        context.close();
    }

    /** Starts it again with the data and on the port that it had. */
    void startAgain() {
        context = start(port);
    }

    @Override
    public void close() {
        context.close();
    }

    private static ConfigurableApplicationContext start(int port) {
        SpringApplication application = new SpringApplicationBuilder(
                        BotServiceApplication.class, AnswerGate.class, MovedClock.class)
                .initializers(ServiceUnderTest::leaveOtherTestsOut)
                .build();
        return application.run(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--deskhand.data=" + DATA,
                "--deskhand.sample.articles=" + ARTICLES,
                "--deskhand.hours.always-open=true",
                "--deskhand.access.limits.sessions-per-address=50000/1m",
                "--deskhand.access.limits.messages-per-session=50000/1m",
                "--deskhand.access.limits.messages-per-conversation=50000/1m",
                "--deskhand.access.limits.messages-per-address=50000/1m",
                "--deskhand.access.limits.suggestions-per-address=50000/1m",
                "--spring.lifecycle.timeout-per-shutdown-phase=1s");
    }

    /* Component scan finds the configurations of other tests in the same packages; Spring's own tests filter them alike. */
    private static void leaveOtherTestsOut(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("otherTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
                return reader.getResource().getURL().getPath().contains("/test-classes/");
            }
        });
    }

    private static void copySample() {
        List<Path> files = new ArrayList<>();
        ENGLISH.forEach(name -> files.add(SAMPLE.resolve("en").resolve(name + ".md")));
        try {
            for (String language : List.of("he", "th")) {
                try (Stream<Path> all = Files.list(SAMPLE.resolve(language))) {
                    all.forEach(files::add);
                }
            }
            for (Path file : files) {
                Path copy = ARTICLES.resolve(SAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
