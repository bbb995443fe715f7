package dev.deskhand.evaluation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Asks the service one question and shows the answer. */
@Command(name = "ask", description = "Asks one question.", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUESTION", arity = "1", description = "The question, in quotes.")
    private String question = "";

    @Option(names = "--json", description = "Print the service's JSON as it is.")
    private boolean json;

    @Option(names = "--url", paramLabel = "URL", description = "The service; else the one that runs here.")
    private @Nullable String url;

    @Option(names = "--key", paramLabel = "KEY", description = "API key; else DESKHAND_API_KEY, else the local one.")
    private @Nullable String key;

    @Option(names = "--site", paramLabel = "SITE", description = "The site to ask; else the key's only one.")
    private @Nullable String site;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the service; else ~/.deskhand.")
    private @Nullable Path data;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the question; else it is recognised.")
    private @Nullable String language;

    @Option(names = "--dry-run", description = "Ask without a record and without a hand-off.")
    private boolean dryRun;

    private final ServiceLocator services;

    AskCommand(ServiceLocator services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        if (question.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The question is blank.");
        }
        JsonNode answer = new AnswerClient(services.locate(url, key, data)).ask(request());
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? answer + "\n" : AnswerText.of(answer));
        out.flush();
        return ExitCode.OK;
    }

    private Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("question", question);
        if (site != null) {
            request.put("site", site);
        }
        if (language != null) {
            request.put("language", language);
        }
        if (dryRun) {
            request.put("dryRun", true);
        }
        return request;
    }
}
