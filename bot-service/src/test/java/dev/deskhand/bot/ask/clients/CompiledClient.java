package dev.deskhand.bot.ask.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The Java client and the Java examples, compiled from their sources as a user would compile them. */
final class CompiledClient {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path EXAMPLES = ROOT.resolve("docs/examples");
    private static final Path SOURCES = ROOT.resolve("clients/java/src/main/java");

    private static final Path CLASSES = compile();
    private static final ClassLoader LOADER = loader();

    private CompiledClient() {}

    /** Where programs find client, examples and the libraries that these use. */
    static String classPath() {
        return CLASSES + System.getProperty("path.separator") + System.getProperty("java.class.path");
    }

    /** A class of the client. */
    static Class<?> load(String name) throws ClassNotFoundException {
        return LOADER.loadClass("dev.deskhand.client." + name);
    }

    private static ClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {CLASSES.toUri().toURL()});
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path compile() {
        try {
            Path classes =
                    Files.createDirectories(Path.of("target", "client-classes")).toAbsolutePath();
            List<String> arguments = new ArrayList<>(List.of(
                    "--release", "17", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", "" + classes));
            for (Path folder : List.of(SOURCES, EXAMPLES)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add("" + file));
                }
            }
            int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            assertThat(failed).as("faults of client and examples").isZero();
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
