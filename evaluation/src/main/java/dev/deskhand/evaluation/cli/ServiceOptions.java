package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.run.RunningService;
import dev.deskhand.evaluation.run.ServiceException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which service is asked. */
final class ServiceOptions {

    @Option(names = "--url", paramLabel = "URL", description = "The service; else the one found in the data folder.")
    @Nullable
    String url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:DESKHAND_API_KEY}",
            description = "API key; default: the environment's DESKHAND_API_KEY, else the data folder's.")
    @Nullable
    String key;

    @Option(names = "--site", paramLabel = "SITE", description = "Ask this site as it stands; nothing is ingested.")
    @Nullable
    String site;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.deskhand",
            description = "The service's data folder; default: ${DEFAULT-VALUE}.")
    Path data = Path.of(".");

    /** The service that runs already. */
    RunningService running() {
        return RunningService.running(url, key == null || key.isBlank() ? null : key, data)
                .orElseThrow(() -> new ServiceException("No service is running on " + data
                        + ". Start one with \"./deskhand serve\", or name one with --url and --key."));
    }

    RunningService find() {
        return RunningService.find(url, key == null || key.isBlank() ? null : key, data);
    }
}
