package dev.deskhand.ingest.sandbox;

import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One child process that reads files, with a folder of its own for what its libraries put aside. */
final class ReaderProcess {

    private static final int OUT_OF_MEMORY = 3;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final SandboxSettings settings;
    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Set<ContentKind> ready = EnumSet.noneOf(ContentKind.class);

    private ReaderProcess(SandboxSettings settings, Process process, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static ReaderProcess start(SandboxSettings settings) throws IOException {
        Path folder = ReadingFolder.create();
        Path noHosts = Files.createFile(folder.resolve("hosts"));
        ProcessBuilder builder = new ProcessBuilder(command(settings, folder, noHosts))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        Process process = builder.start();
        return new ReaderProcess(settings, process, folder);
    }

    private static List<String> command(SandboxSettings settings, Path folder, Path noHosts) {
        List<String> command = new ArrayList<>(NetworkCut.prefix());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Djdk.net.hosts.file=" + noHosts,
                "-Dlogback.configurationFile=logback-command.xml"));
        String classPath = absolute(System.getProperty("java.class.path"));
        String program = ReaderProgram.class.getName();
        if (isOneJar()) {
            command.addAll(List.of("-Dloader.main=" + program, "-cp", classPath, LAUNCHER));
        } else {
            command.addAll(List.of("-cp", classPath, program));
        }
        command.add(Long.toString(settings.idle().toMillis()));
        return command;
    }

    /** Whether this program's classes lie in jars within a jar, which Java itself cannot read. */
    private static boolean isOneJar() {
        return String.valueOf(ReaderProgram.class.getResource("ReaderProgram.class"))
                .startsWith("jar:nested:");
    }

    /** The child runs in another folder. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElse("");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Sends the file and waits for the answer.
     *
     * @throws IOException when the process died over it; {@link #causeOfDeath} then says of what
     */
    byte[] ask(RawFile raw, TimeLimit limit) throws IOException {
        if (ready.add(raw.kind())) {
            TimeLimit start = TimeLimit.byTheClock(process, settings.start());
            exchange(raw.kind().name().getBytes(StandardCharsets.UTF_8), start);
        }
        return exchange(Frames.request(raw), limit);
    }

    TimeLimit perFile() {
        return TimeLimit.ofComputing(process, settings.perFile());
    }

    private byte[] exchange(byte[] frame, TimeLimit limit) throws IOException {
        limit.begin();
        try {
            Frames.write(out, frame);
            return Frames.read(in);
        } finally {
            limit.end();
        }
    }

    String causeOfDeath(TimeLimit limit) {
        end();
        if (limit.isOver()) {
            return "takes longer than " + seconds(settings.perFile()) + " s to read";
        }
        int exitCode = exitCode();
        return exitCode == OUT_OF_MEMORY
                ? "needs more than " + settings.heapMegabytes() + " MB of memory to be read"
                : "broke the process that read it (exit code " + exitCode + ")";
    }

    /** Whether it ended by itself, with nothing to do. */
    boolean endedIdle() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    void end() {
        try {
            if (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ReadingFolder.remove(folder);
    }

    private int exitCode() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }
}
