package dev.deskhand.evaluation.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the ingest command of the service's jar on a folder of articles, as a person would. */
final class FolderIngest {

    private final Path jar;
    private final Path data;

    FolderIngest(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    /** @throws ServiceException if the command fails; the message carries what it printed */
    void run(Path articles, String site) {
        List<String> command = List.of(
                DeskhandJar.java(),
                "-Dloader.main=dev.deskhand.ingest.cli.IngestCommand",
                "-cp",
                jar.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                articles.toString(),
                "--site",
                site,
                "--data",
                data.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new ServiceException("ingesting " + articles + " ended with code " + code + ":\n" + said);
            }
        } catch (IOException e) {
            throw new ServiceException("ingesting " + articles + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted while ingesting " + articles, e);
        }
    }
}
